import { Injectable } from '@nestjs/common'
import { formatDate } from '#text'
import type { Tx } from '../database/database.js'
import {
  ContributesToTraining,
  type TrainingContribution,
  type TrainingFacts,
  type TrainingStepView,
} from './training-contributions.js'
import { vi as t } from './messages.vi.js'
import { isEditable } from './training-status.js'
import { TrainingsRepository } from './trainings.repository.js'

/** The key of the last step, which becomes the next one when all others are done. */
export const CLOSING = 'closing'

/** The first step: what the training is about, and when. */
@Injectable()
@ContributesToTraining()
export class PlanStep implements TrainingContribution {
  readonly order = 1

  constructor(private readonly trainings: TrainingsRepository) {}

  async step(tx: Tx, { id, status }: TrainingFacts): Promise<TrainingStepView> {
    const sessions = await this.trainings.sessions(tx, id)
    const speakers = await this.trainings.speakers(tx, id)
    const bases = await this.trainings.legalBases(tx, id)
    const planned = sessions.length > 0
    return {
      key: 'plan',
      title: t.stepPlan,
      summary: planned ? t.planCounts(sessions.length, speakers.length, bases.length) : t.planWithoutSessions,
      state: planned ? 'done' : 'now',
      href: `/trainings/${id}/edit`,
      action: isEditable(status) ? (planned ? t.correct : t.addSessions) : undefined,
      permission: 'trainings.edit',
    }
  }
}

/** The second step: people outside the office know of it. */
@Injectable()
@ContributesToTraining()
export class PublicationStep implements TrainingContribution {
  readonly order = 2

  constructor(private readonly trainings: TrainingsRepository) {}

  async step(tx: Tx, { id, status, startsOn, slug }: TrainingFacts): Promise<TrainingStepView> {
    const changes = await this.trainings.statusChanges(tx, id)
    const published = changes.findLast(({ toStatus }) => toStatus === 'published')
    return {
      key: 'publication',
      title: t.stepPublication,
      summary: published ? t.publishedOn(formatDate(published.at)) : t.notPublished,
      state: published ? 'done' : status === 'draft' && startsOn ? 'now' : 'later',
      href: `/lop/${slug}`,
      action: published ? t.seePublicPage : undefined,
    }
  }
}

/** The last step: nothing is changed any more. */
@Injectable()
@ContributesToTraining()
export class ClosingStep implements TrainingContribution {
  readonly order = 9

  step(_tx: Tx, { id, status }: TrainingFacts): Promise<TrainingStepView> {
    return Promise.resolve({
      key: CLOSING,
      title: t.stepClosing,
      summary: status === 'completed' ? t.closed : t.notClosed,
      state: status === 'completed' ? 'done' : 'later',
      href: `/trainings/${id}`,
    })
  }
}
