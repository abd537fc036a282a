import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import type { Actor } from '../access/actor.js'
import { AuditService } from '../audit/audit.service.js'
import type { Tx } from '../database/database.js'
import type { ArticleState } from './article-status.js'
import type { Article } from './article.entity.js'
import { ArticlesRepository, type ArticleContent, type ArticleRow } from './articles.repository.js'
import { newsErrors } from './news.errors.js'
import type { Picture } from './picture.entity.js'
import { PicturesRepository } from './pictures.repository.js'

/** Writes an article's row together with what must never be missing beside it: its version and the audit entry. */
@Injectable()
export class ArticleRecords {
  constructor(
    private readonly articles: ArticlesRepository,
    private readonly pictures: PicturesRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async createIn(tx: Tx, actor: Actor, article: Article, trainingIds: string[]): Promise<void> {
    await this.articles.insert(tx, article)
    await this.articles.setTrainings(tx, article.id, trainingIds)
    await this.keepVersionIn(tx, actor, article.id, 1, article)
    await this.auditIn(tx, actor, article, 'news.create')
  }

  async editIn(
    tx: Tx,
    actor: Actor,
    stored: ArticleRow,
    content: ArticleContent,
    trainingIds: string[],
  ): Promise<void> {
    if (!(await this.articles.replaceContent(tx, stored.id, stored.version, content)))
      throw newsErrors.article_changed({ differences: '' })
    await this.articles.setTrainings(tx, stored.id, trainingIds)
    await this.keepVersionIn(tx, actor, stored.id, stored.version + 1, content)
    await this.auditIn(tx, actor, stored, 'news.edit', changedFields(stored, content))
  }

  async addPictureIn(tx: Tx, actor: Actor, picture: Picture): Promise<void> {
    await this.pictures.insert(tx, picture)
    await this.audit.recordIn(tx, actor, {
      verb: 'news.sendPicture',
      subjectKind: 'picture',
      subjectId: picture.id,
      organizationId: picture.organizationId,
    })
  }

  /** The picture of a draft or published article; a version like every other change of content. */
  async setPictureIn(tx: Tx, actor: Actor, stored: ArticleRow, pictureId: string): Promise<void> {
    await this.articles.setPicture(tx, stored.id, pictureId)
    await this.keepVersionIn(tx, actor, stored.id, stored.version + 1, stored)
    await this.auditIn(tx, actor, stored, 'news.setPicture', ['picture'])
  }

  /** False when the article is in another state by now. */
  async changeIn(
    tx: Tx,
    actor: Actor,
    stored: ArticleRow,
    from: ArticleState,
    changes: Partial<Article>,
    verb: string,
  ): Promise<boolean> {
    const changed = await this.articles.change(tx, stored.id, from, changes)
    if (changed) await this.auditIn(tx, actor, stored, verb, Object.keys(changes))
    return changed
  }

  takenSlugsIn(tx: Tx, slug: string): Promise<string[]> {
    return this.articles.takenSlugs(tx, slug)
  }

  private async keepVersionIn(
    tx: Tx,
    actor: Actor,
    articleId: string,
    version: number,
    content: Pick<ArticleContent, 'title' | 'lead' | 'bodyHtml' | 'authorName'>,
  ): Promise<void> {
    const { title, lead, bodyHtml, authorName } = content
    const at = this.clock.now()
    const text = { title, lead, bodyHtml, authorName }
    await this.articles.keepVersion(tx, { articleId, version, ...text, actorLabel: actor.label, at })
  }

  private auditIn(
    tx: Tx,
    actor: Actor,
    article: { id: string; organizationId: string },
    verb: string,
    fields: string[] = [],
  ) {
    const { id, organizationId } = article
    return this.audit.recordIn(tx, actor, {
      verb,
      subjectKind: 'article',
      subjectId: id,
      organizationId,
      fields,
    })
  }
}

const changedFields = (stored: ArticleRow, content: ArticleContent): string[] => [
  ...(['title', 'lead', 'bodyHtml', 'authorName'] as const).filter((name) => stored[name] !== content[name]),
  ...((stored.picture?.id ?? null) === content.pictureId ? [] : ['picture']),
]
