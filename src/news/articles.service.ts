import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { slugify } from '#text'
import { v7 as uuid } from 'uuid'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import type { Tx } from '../database/database.js'
import { contentOf } from './article-content.js'
import { differencesOf } from './article-differences.js'
import { ArticleReadsService } from './article-reads.service.js'
import { ArticleRecords } from './article-records.js'
import {
  articleTransitions,
  canChange,
  isEditable,
  stateLabels,
  type ArticleTransition,
} from './article-status.js'
import { ArticleTiesService } from './article-ties.service.js'
import type { Article } from './article.entity.js'
import type { ArticleRow } from './articles.repository.js'
import type { EditArticle, PublishArticle, WithdrawArticle, WriteArticle } from './news.dto.js'
import { newsErrors } from './news.errors.js'
import type { ArticleView } from './news.presenter.js'

/** Writing, publishing and withdrawing news reports. */
@Injectable()
export class ArticlesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly records: ArticleRecords,
    private readonly reads: ArticleReadsService,
    private readonly ties: ArticleTiesService,
    private readonly clock: Clock,
  ) {}

  /** A draft. Its address comes from the title and stays when the title changes. */
  async create(actor: Actor, dto: WriteArticle): Promise<ArticleView> {
    const id = await this.transactions.run(actor, 'news.create', async (tx) => {
      const body = await this.ties.bodyIn(tx, actor, dto.organizationId)
      const trainingIds = dto.trainingIds ?? []
      await this.ties.checkTrainingsIn(tx, actor, trainingIds)
      await this.ties.checkPictureIn(tx, actor, dto.pictureId)
      const id = uuid()
      const article: Article = {
        ...contentOf(dto),
        id,
        organizationId: body.id,
        slug: await this.freeSlugIn(tx, dto.title, id),
        state: 'draft',
        publishedAt: null,
        withdrawnAt: null,
        withdrawalReason: null,
        sample: body.sample,
        version: 1,
        createdAt: this.clock.now(),
      }
      await this.records.createIn(tx, actor, article, trainingIds)
      return id
    })
    return this.reads.get(actor, id)
  }

  /** Replaces the whole content. `article_changed` when a newer version than `dto.version` is stored. */
  async edit(actor: Actor, id: string, dto: EditArticle): Promise<ArticleView> {
    await this.transactions.run(actor, 'news.edit', async (tx) => {
      const stored = await this.reads.requireIn(tx, actor, 'news.edit', id)
      if (!isEditable(stored.state)) throw stateWrong(stored)
      if (stored.version !== dto.version)
        throw newsErrors.article_changed({ differences: differencesOf(stored, dto) })
      const present = stored.trainings.map((training) => training.id)
      const trainingIds = dto.trainingIds ?? []
      await this.ties.checkTrainingsIn(tx, actor, trainingIds, present)
      await this.ties.checkPictureIn(tx, actor, dto.pictureId, stored.picture?.id)
      await this.records.editIn(tx, actor, stored, contentOf(dto), trainingIds)
      return id
    })
    return this.reads.get(actor, id)
  }

  /** Shows the draft to everybody, dated now unless an earlier moment is given. */
  async publish(actor: Actor, id: string, dto: PublishArticle): Promise<ArticleView> {
    const now = this.clock.now()
    if (dto.publishedAt && dto.publishedAt > now) throw newsErrors.publication_in_future()
    await this.change(actor, 'publish', id, { publishedAt: dto.publishedAt ?? now })
    return this.reads.get(actor, id)
  }

  /** Takes the article off the public pages, for good; its address then says that it was withdrawn. */
  async withdraw(actor: Actor, id: string, dto: WithdrawArticle): Promise<ArticleView> {
    await this.change(actor, 'withdraw', id, {
      withdrawnAt: this.clock.now(),
      withdrawalReason: dto.reason,
    })
    return this.reads.get(actor, id)
  }

  private change(actor: Actor, name: ArticleTransition, id: string, changes: Partial<Article>) {
    return this.transactions.run(actor, `news.${name}`, async (tx) => {
      const stored = await this.reads.requireIn(tx, actor, 'news.edit', id)
      if (!canChange(name, stored.state)) throw stateWrong(stored)
      const { from, to } = articleTransitions[name]
      const changed = await this.records.changeIn(
        tx,
        actor,
        stored,
        from,
        { ...changes, state: to },
        `news.${name}`,
      )
      if (!changed) throw stateWrong(stored)
      return id
    })
  }

  private async freeSlugIn(tx: Tx, title: string, id: string): Promise<string> {
    const slug = slugify(title) || `tin-${id.slice(-12)}`
    const taken = await this.records.takenSlugsIn(tx, slug)
    if (!taken.includes(slug)) return slug
    let n = 2
    while (taken.includes(`${slug}-${n}`)) n++
    return `${slug}-${n}`
  }
}

const stateWrong = ({ state }: ArticleRow) => newsErrors.article_state_wrong({ state: stateLabels[state] })
