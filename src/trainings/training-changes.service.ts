import { Injectable } from '@nestjs/common'
import { v7 as uuid } from 'uuid'
import { Clock } from '#clock'
import { enqueueIn } from '#queue'
import { searchKey } from '#text'
import { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { SeatsService } from './seats.service.js'
import {
  canChange,
  isAnnounced,
  needsSessions,
  statusLabels,
  transitionOf,
  type TrainingStatus,
  type TransitionName,
} from './training-status.js'
import type { Training } from './training.entity.js'
import type { CancelTraining, PostponeTraining } from './trainings.dto.js'
import { trainingErrors } from './trainings.errors.js'
import { announceTrainingChange } from './trainings.jobs.js'
import { TrainingsRepository } from './trainings.repository.js'
import { TrainingsService } from './trainings.service.js'

export const CANCEL_WORD = 'HỦY LỚP'

export interface ChangedTraining {
  id: string
  status: TrainingStatus
}

/** The life of a training: every change follows the one table, is written down, and is told to whom it concerns. */
@Injectable()
export class TrainingChangesService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly found: TrainingsService,
    private readonly trainings: TrainingsRepository,
    private readonly seats: SeatsService,
  ) {}

  /** From here on the public sees it. `sessions_missing` while it has no date. */
  publish(actor: Actor, id: string) {
    return this.change(actor, id, 'publish')
  }

  openRegistration(actor: Actor, id: string) {
    return this.change(actor, id, 'openRegistration')
  }

  closeRegistration(actor: Actor, id: string) {
    return this.change(actor, id, 'closeRegistration')
  }

  /** It took place; not before its first session begins. */
  hold(actor: Actor, id: string) {
    return this.change(actor, id, 'hold')
  }

  /** Closes the file: nothing about it is changed any more. */
  complete(actor: Actor, id: string) {
    return this.change(actor, id, 'complete')
  }

  /** Puts it off without a new date yet; everyone registered keeps the seat and is told why. */
  postpone(actor: Actor, id: string, { reason }: PostponeTraining) {
    return this.change(actor, id, 'postpone', reason)
  }

  /** After new dates were set; everyone registered is told. */
  resume(actor: Actor, id: string) {
    return this.change(actor, id, 'resume')
  }

  /** For good: asks a reason, which everyone registered is told, and the typed word. */
  cancel(actor: Actor, id: string, { reason, confirmation }: CancelTraining) {
    if (!reason) throw trainingErrors.reason_missing()
    // Without an input method for Vietnamese, HUY LOP must do.
    if (searchKey(confirmation ?? '') !== searchKey(CANCEL_WORD)) throw trainingErrors.confirmation_wrong()
    return this.change(actor, id, 'cancel', reason)
  }

  /** Opens and closes the registrations whose time has come. Returns how many. */
  async actOnDue(): Promise<number> {
    const system = Actor.system('Hệ thống')
    let changed = 0
    for (const due of ['open', 'close'] as const) {
      while (await this.database.transaction((tx) => this.actOnOneDueIn(tx, system, due))) changed += 1
    }
    return changed
  }

  private async actOnOneDueIn(tx: Tx, system: Actor, due: 'open' | 'close'): Promise<boolean> {
    const id = await this.trainings.lockDue(tx, due, this.clock.now())
    if (!id) return false
    await this.changeIn(tx, system, id, due === 'open' ? 'openRegistration' : 'closeRegistration')
    return true
  }

  private change(actor: Actor, id: string, name: TransitionName, reason?: string) {
    return this.transactions.run(actor, `trainings.${name}`, (tx) =>
      this.changeIn(tx, actor, id, name, reason),
    )
  }

  /** Holds training and seats: who registers at the same moment sees either the status before or the one after. */
  private async changeIn(
    tx: Tx,
    actor: Actor,
    id: string,
    name: TransitionName,
    reason?: string,
  ): Promise<ChangedTraining> {
    await this.found.requireIn(tx, actor, 'trainings.edit', id)
    await this.trainings.lock(tx, id)
    await this.seats.lockIn(tx, id)
    const training = (await this.trainings.find(tx, id))!
    await this.refuse(tx, training, name, reason)
    const { to, announces } = transitionOf(name)
    await this.trainings.update(tx, id, training.version, {
      status: to,
      statusReason: reason ?? null,
      ...this.consequences(training, name),
    })
    const changeId = await this.writeDown(tx, actor, training, name, reason)
    if (announces && isAnnounced(training.status)) {
      await enqueueIn(tx, announceTrainingChange, { trainingId: id, change: announces, changeId })
    }
    return { id, status: to }
  }

  private async refuse(tx: Tx, training: Training, name: TransitionName, reason?: string) {
    const { needsReason, afterStart } = transitionOf(name)
    if (!canChange(name, training.status)) {
      throw trainingErrors.transition_not_allowed({ status: statusLabels[training.status] })
    }
    if (needsReason && !reason) throw trainingErrors.reason_missing()
    const [first] = await this.trainings.sessions(tx, training.id)
    if (needsSessions(name) && !first) throw trainingErrors.sessions_missing()
    if (name === 'resume' && first!.startsAt <= this.clock.now()) throw trainingErrors.dates_passed()
    if (afterStart && !(first && first.startsAt <= this.clock.now())) throw trainingErrors.not_yet_begun()
  }

  /** What a change brings with it in the training's own row. */
  private consequences(training: Training, name: TransitionName): Partial<Training> {
    if (name === 'postpone') return { postponedFrom: training.startsOn }
    const closes = training.registrationClosesAt
    // Opened again by hand after the closing time: that time is void, else the sweep would close at once.
    if (name === 'openRegistration' && closes && closes <= this.clock.now()) {
      return { registrationClosesAt: null }
    }
    return {}
  }

  private async writeDown(tx: Tx, actor: Actor, training: Training, name: TransitionName, reason?: string) {
    const id = uuid()
    await this.trainings.insertStatusChange(tx, {
      id,
      trainingId: training.id,
      fromStatus: training.status,
      toStatus: transitionOf(name).to,
      reason: reason ?? null,
      actorLabel: actor.label,
      at: this.clock.now(),
    })
    await this.audit.recordIn(tx, actor, {
      verb: `trainings.${name}`,
      subjectKind: 'training',
      subjectId: training.id,
      organizationId: training.organizerId,
      fields: ['status'],
    })
    return id
  }
}
