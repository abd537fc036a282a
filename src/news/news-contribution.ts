import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import {
  ContributesToTraining,
  type TrainingContribution,
  type TrainingFacts,
  type TrainingStepView,
} from '../trainings/training-contributions.js'
import { ArticlesRepository } from './articles.repository.js'
import { vi as t } from './messages.vi.js'

/** The step “Tin bài” of a training. */
@Injectable()
@ContributesToTraining()
export class NewsContribution implements TrainingContribution {
  readonly order = 8

  constructor(private readonly articles: ArticlesRepository) {}

  async step(tx: Tx, training: TrainingFacts): Promise<TrainingStepView> {
    const article = await this.articles.findAboutTraining(tx, training.id)
    const own = { key: 'news', title: t.step, permission: 'news.edit' as const }
    if (article?.state === 'published')
      return {
        ...own,
        summary: t.stepPublished(article.title),
        state: 'done',
        href: `/articles/${article.id}`,
        action: t.stepSee,
      }
    const wasHeld = training.status === 'held' || training.status === 'completed'
    const state = wasHeld ? 'now' : 'later'
    if (article)
      return { ...own, summary: t.stepDraft, state, href: `/articles/${article.id}`, action: t.stepOpen }
    const href = `/articles/new?trainingId=${training.id}`
    return { ...own, summary: t.stepNone, state, href, action: wasHeld ? t.stepWrite : undefined }
  }
}
