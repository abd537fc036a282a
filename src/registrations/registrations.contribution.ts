import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import {
  ContributesToTraining,
  type TrainingContribution,
  type TrainingFacts,
  type TrainingStepView,
} from '../trainings/training-contributions.js'
import { vi as t } from './messages.vi.js'
import { nominationMessages } from './nomination-messages.js'
import type { Summary } from './quotas.presenter.js'
import { QuotasRepository } from './quotas.repository.js'

/** The third step of a training: quotas, and the people who fill them. */
@Injectable()
@ContributesToTraining()
export class PeopleStep implements TrainingContribution {
  readonly order = 3

  constructor(private readonly quotas: QuotasRepository) {}

  async step(tx: Tx, { id, status }: TrainingFacts): Promise<TrainingStepView> {
    const summary = await this.quotas.summary(tx, id)
    const isNamed = summary.confirmed + summary.waiting > 0
    const state = isSettled(status) && isNamed ? 'done' : isOff(status) ? 'later' : 'now'
    return {
      key: 'registrations',
      title: t.step,
      summary: isNamed || summary.units > 0 ? t.stepSummary(summary) : t.stepNothing(summary.capacity),
      state,
      href: summary.units > 0 || isNamed ? `/trainings/${id}/quotas` : `/trainings/${id}/quotas/edit`,
      action: actionOf(summary, status),
      permission: summary.units > 0 ? 'registrations.read' : 'registrations.edit',
    }
  }

  async tabs(tx: Tx, { id }: TrainingFacts) {
    const { units, answered, confirmed } = await this.quotas.summary(tx, id)
    const permission = 'registrations.read' as const
    return [
      {
        label: t.quotas,
        href: `/trainings/${id}/quotas`,
        ...(units > 0 ? { count: `${answered}/${units}` } : {}),
        permission,
      },
      ...(units > 0
        ? [{ label: nominationMessages.tab, href: `/trainings/${id}/nominations`, permission }]
        : []),
      { label: t.roster, href: `/trainings/${id}/registrations`, count: String(confirmed), permission },
    ]
  }

  async seats(tx: Tx, { id, status }: TrainingFacts) {
    if (status === 'cancelled') return null
    const { capacity, confirmed } = await this.quotas.summary(tx, id)
    return { named: confirmed, free: capacity - confirmed }
  }
}

const isOff = (status: string) => ['draft', 'cancelled'].includes(status)

const isSettled = (status: string) => ['registration_closed', 'held', 'completed'].includes(status)

function actionOf({ units, answered }: Summary, status: string): string | undefined {
  if (isSettled(status) || status === 'cancelled') return t.seeRoster
  if (units === 0) return t.setQuotas
  return answered < units ? t.seeSilent(units - answered) : t.seeQuotas
}
