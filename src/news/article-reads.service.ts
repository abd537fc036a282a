import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import type { Permission } from '../access/permissions.js'
import { Database, type Tx } from '../database/database.js'
import { VisitsService } from '../visits/visits.service.js'
import { ArticlesRepository, type ArticleRow } from './articles.repository.js'
import type { ListArticles } from './news.dto.js'
import { newsErrors } from './news.errors.js'
import {
  presentArticle,
  presentSummary,
  type ArticleFormData,
  type ArticleList,
  type ArticleView,
} from './news.presenter.js'

const PAGE_SIZE = 30

/** News reports as their writers look at them. */
@Injectable()
export class ArticleReadsService {
  constructor(
    private readonly database: Database,
    private readonly articles: ArticlesRepository,
    private readonly visits: VisitsService,
  ) {}

  /** The article, when its body lies within the actor's reach for `permission`; else `article_not_found`. */
  async requireIn(tx: Tx, actor: Actor, permission: Permission, id: string): Promise<ArticleRow> {
    const found = await this.articles.findWithin(tx, actor.roots(permission), id)
    if (!found) throw newsErrors.article_not_found()
    return found
  }

  async get(actor: Actor, id: string): Promise<ArticleView> {
    const article = await this.requireIn(this.database.reader, actor, 'news.read', id)
    return presentArticle(article, await this.articles.versions(this.database.reader, id))
  }

  /** Those within the actor's reach: drafts first, then the newest. */
  async list(actor: Actor, query: ListArticles): Promise<ArticleList> {
    const page = query.page ?? 1
    const { rows, total } = await this.articles.list(this.database.reader, {
      roots: actor.roots('news.read'),
      search: query.search,
      state: query.state,
      limit: PAGE_SIZE,
      offset: (page - 1) * PAGE_SIZE,
    })
    const views = await this.visits.viewsOf(rows.map(({ id }) => viewsKey(id)))
    const items = rows.map((row) => ({ ...presentSummary(row), views: views.get(viewsKey(row.id)) ?? 0 }))
    return { items, total, page, pageSize: PAGE_SIZE }
  }

  async newForm(actor: Actor, trainingId?: string): Promise<ArticleFormData> {
    const trainings = await this.articles.trainingOptions(this.database.reader, actor.roots('trainings.read'))
    const chosen = trainings.some(({ id }) => id === trainingId) ? [trainingId!] : []
    return { article: null, trainings, chosen, authorName: actor.label }
  }

  async editForm(actor: Actor, id: string): Promise<ArticleFormData> {
    const article = await this.get(actor, id)
    const offered = await this.articles.trainingOptions(this.database.reader, actor.roots('trainings.read'))
    const others = article.trainings.filter((one) => offered.every(({ id }) => id !== one.id))
    return {
      article,
      trainings: [...others, ...offered],
      chosen: article.trainings.map((one) => one.id),
      authorName: article.authorName,
    }
  }
}

/** The key under which the readings of an article count. */
export const viewsKey = (articleId: string) => `article:${articleId}`
