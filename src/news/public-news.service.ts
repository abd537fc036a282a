import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Database } from '../database/database.js'
import { VisitsService } from '../visits/visits.service.js'
import { viewsKey } from './article-reads.service.js'
import { ArticlesRepository } from './articles.repository.js'
import type { ListNews } from './news.dto.js'
import { newsErrors } from './news.errors.js'
import {
  presentNewsItem,
  presentSummary,
  type ArticleSummary,
  type NewsItem,
  type NewsListData,
  type NewsPageData,
} from './news.presenter.js'
import { PictureFiles } from './picture-files.js'
import { PicturesRepository } from './pictures.repository.js'

const PAGE_SIZE = 12
const LATEST = 4
const SLUG = /^[a-z0-9-]{1,200}$/

export interface PictureFile {
  bytes: Buffer
  type: string
  name: string
  /** Shown by a published article: may be kept by every cache. */
  isPublic: boolean
}

/** News as everybody reads them. */
@Injectable()
export class PublicNewsService {
  constructor(
    private readonly database: Database,
    private readonly articles: ArticlesRepository,
    private readonly pictures: PicturesRepository,
    private readonly files: PictureFiles,
    private readonly visits: VisitsService,
  ) {}

  /** `article_not_found`, or `article_withdrawn` for one that was to be read once. */
  async get(slug: string): Promise<NewsItem> {
    const found = SLUG.test(slug) ? await this.articles.findBySlug(this.database.reader, slug) : null
    if (!found) throw newsErrors.article_not_found()
    if (found.state === 'withdrawn') throw newsErrors.article_withdrawn()
    return presentNewsItem(found)
  }

  /** The article with what stands around it: four queries, whatever it holds. */
  async read(slug: string): Promise<NewsPageData> {
    const item = await this.get(slug)
    const [views, latest, statistics] = await Promise.all([
      this.visits.views(viewsKey(item.id)),
      this.latest(LATEST, item.id),
      this.visits.siteStatistics(),
    ])
    return { ...item, views, latest, statistics }
  }

  /** Newest first. */
  async list(query: ListNews): Promise<NewsListData> {
    const page = query.page ?? 1
    const filter = { search: query.search, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }
    const [{ rows, total }, statistics] = await Promise.all([
      this.articles.listPublished(this.database.reader, filter),
      this.visits.siteStatistics(),
    ])
    return { items: rows.map(presentSummary), total, page, pageSize: PAGE_SIZE, statistics }
  }

  async latest(limit: number, except?: string): Promise<ArticleSummary[]> {
    const { rows } = await this.articles.listPublished(this.database.reader, { limit, offset: 0, except })
    return rows.map(presentSummary)
  }

  /** `picture_not_found` unless a published article shows it or the reader works with news of its body. */
  async file(actor: Actor, pictureId: string, file: string): Promise<PictureFile> {
    const found = /^\d{1,5}\.(?:webp|jpg)$/.test(file)
      ? await this.pictures.findFile(this.database.reader, pictureId, file, actor.roots('news.read'))
      : null
    if (!found) throw newsErrors.picture_not_found()
    const { variant, isPublic } = found
    return {
      bytes: await this.files.read(variant),
      type: `image/${variant.format}`,
      name: variant.file,
      isPublic,
    }
  }
}
