import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { v7 as uuid } from 'uuid'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import type { Tx } from '../database/database.js'
import { refuseMarkup } from './article-content.js'
import { ArticleReadsService } from './article-reads.service.js'
import { ArticleRecords } from './article-records.js'
import { isEditable, stateLabels } from './article-status.js'
import { ArticleTiesService } from './article-ties.service.js'
import type { SendPicture } from './news.dto.js'
import { newsErrors } from './news.errors.js'
import { presentPicture, type PictureView } from './news.presenter.js'
import { PictureFiles } from './picture-files.js'
import type { Picture } from './picture.entity.js'

export interface SentPicture extends PictureView {
  organizationId: string
  articleId: string | null
}

/** Pictures of news reports. */
@Injectable()
export class PicturesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: PictureFiles,
    private readonly records: ArticleRecords,
    private readonly reads: ArticleReadsService,
    private readonly ties: ArticleTiesService,
    private readonly clock: Clock,
  ) {}

  /**
   * Stores a picture in its sizes, without what its camera wrote into it. With `articleId` it becomes the
   * picture of that article at once.
   */
  async send(actor: Actor, dto: SendPicture): Promise<SentPicture> {
    refuseMarkup(dto, ['alt', 'caption'])
    const stored = await this.files.store(dto.file)
    return this.transactions.run(actor, 'news.sendPicture', async (tx) => {
      const article = dto.articleId ? await this.editableIn(tx, actor, dto.articleId) : null
      const body = await this.ties.bodyIn(tx, actor, article?.organizationId ?? dto.organizationId)
      const picture: Picture = {
        ...stored,
        id: uuid(),
        organizationId: body.id,
        alt: dto.alt,
        caption: dto.caption,
        createdAt: this.clock.now(),
      }
      await this.records.addPictureIn(tx, actor, picture)
      if (article) await this.records.setPictureIn(tx, actor, article, picture.id)
      return { ...presentPicture(picture), organizationId: body.id, articleId: article?.id ?? null }
    })
  }

  private async editableIn(tx: Tx, actor: Actor, id: string) {
    const article = await this.reads.requireIn(tx, actor, 'news.edit', id)
    if (!isEditable(article.state))
      throw newsErrors.article_state_wrong({ state: stateLabels[article.state] })
    return article
  }
}
