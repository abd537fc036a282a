import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import type { Actor } from '../access/actor.js'
import { Database } from '../database/database.js'
import { TrainingContributions, type TrainingFacts, type TrainingStepView } from './training-contributions.js'
import {
  leadingTransition,
  offeredTransitions,
  transitionOf,
  type TrainingMoment,
  type TrainingStatus,
} from './training-status.js'
import {
  presentStatusChange,
  type OfferedChange,
  type TrainingDetail,
  type TrainingOverview,
} from './trainings.presenter.js'
import { CLOSING } from './own-steps.js'
import { TrainingsRepository } from './trainings.repository.js'
import { TrainingsService } from './trainings.service.js'

/** Held, and everything that follows is done. */
const isReadyToClose = ({ status }: { status: TrainingStatus }, steps: TrainingStepView[]) =>
  status === 'held' && steps.every(({ key, state }) => key === CLOSING || state === 'done')

/** The training page: the training with the checklist and the hall that higher capabilities contribute. */
@Injectable()
export class TrainingOverviewService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly found: TrainingsService,
    private readonly trainings: TrainingsRepository,
    private readonly contributions: TrainingContributions,
  ) {}

  async get(actor: Actor, id: string): Promise<TrainingOverview> {
    const tx = this.database.reader
    const detail = await this.found.get(actor, 'trainings.read', id)
    const facts = await this.found.factsIn(tx, id)
    const seats = await this.contributions.seats(tx, facts)
    const history = await this.trainings.statusChanges(tx, id)
    const steps = await this.steps(actor, facts)
    return {
      ...detail,
      steps,
      seats: seats ?? { named: detail.taken, free: detail.capacity - detail.taken },
      changes: actor.can('trainings.edit') ? this.changes(detail, isReadyToClose(detail, steps)) : [],
      history: history.map(presentStatusChange),
    }
  }

  private async steps(actor: Actor, facts: TrainingFacts) {
    const steps = await this.contributions.steps(this.database.reader, facts)
    const ready = isReadyToClose(facts, steps)
    return steps.map(({ permission, action, ...step }) => ({
      ...step,
      ...(action && (!permission || actor.can(permission)) ? { action } : {}),
      ...(ready && step.key === CLOSING ? { state: 'now' as const } : {}),
    }))
  }

  private changes(detail: TrainingDetail, ready: boolean): OfferedChange[] {
    const [first] = detail.sessions
    const moment: TrainingMoment = {
      status: detail.status,
      startsAt: first ? new Date(first.startsAt) : null,
    }
    const now = this.clock.now()
    const leading = ready ? 'complete' : leadingTransition(moment, now)
    return offeredTransitions(moment, now).map((name) => {
      const { resource, needsReason } = transitionOf(name)
      return { name, resource, needsReason, leading: name === leading }
    })
  }
}
