import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { formatDateTime } from '#text'
import { v7 as uuid } from 'uuid'
import type { Actor } from '../access/actor.js'
import { AuditService } from '../audit/audit.service.js'
import type { Tx } from '../database/database.js'
import { MessagesService } from '../messages/messages.service.js'
import type { PersonSnapshot } from '../people/people.service.js'
import { roleLabels } from '../people/position-roles.js'
import { hasSeat, SeatsService, type SeatKind } from '../trainings/seats.service.js'
import {
  promotionLetter,
  requestLetter,
  seatLetter,
  waitingLetter,
  withdrawalLetter,
} from './letters/registration-letters.js'
import { newRegistration, type Entry } from './new-registration.js'
import type { RegistrationEnding } from './registration-states.js'
import type { Registration } from './registration.entity.js'
import { registrationErrors } from './registrations.errors.js'
import { admissionOf, mayWithdraw, waitingReasonOf, type WaitingReason } from './registrations.policy.js'
import { presentRegistration, type RegistrationView } from './registrations.presenter.js'
import type { Change, Reach } from './registration-rows.js'
import { RegistrationsRepository, type Ground } from './registrations.repository.js'
import { TicketsService } from './tickets.service.js'

/**
 * Giving and taking back seats. Everything here happens in one transaction that holds the training's seats, so that what
 * was checked still holds when it is written. Lock order: seats, then quotas by id.
 */
@Injectable()
export class SeatingService {
  constructor(
    private readonly seats: SeatsService,
    private readonly registrations: RegistrationsRepository,
    private readonly tickets: TicketsService,
    private readonly messages: MessagesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Registers a person: a seat when one of his kind is free and his unit has a place for him, else the next place in
   * the waiting line; who asks by the public page of a training that wants approval is `pending`. Refused with its
   * reason when the training is not open, the person is in already, or the unit has no place for the position at all.
   * Nobody eligible waits while a seat is free (`promoteIn` sees to that), so no newcomer goes past one who waits.
   */
  async registerIn(
    tx: Tx,
    actor: Actor,
    trainingId: string,
    person: PersonSnapshot,
    entry: Entry,
  ): Promise<RegistrationView> {
    const seats = await this.seats.lockIn(tx, trainingId)
    const ground = await this.registrations.findGround(tx, trainingId, person)
    this.admit(ground, person)
    const kind = entry.mode ?? 'onsite'
    const because = waitingReasonOf(ground, hasSeat(seats, kind))
    const asks = entry.source === 'public' && ground.needsApproval
    const state = asks ? 'pending' : because ? 'waiting' : 'confirmed'
    if (state === 'confirmed') await this.seats.takeIn(tx, trainingId, kind)
    const seq = await this.seats.nextSeqIn(tx, trainingId)
    const quotaId = state === 'confirmed' ? ground.freeQuotaId : null
    const row = newRegistration(person, entry, {
      ...{ trainingId, quotaId, state, seq, place: seq },
      registeredAt: this.clock.now(),
    })
    await this.registrations.insert(tx, row, this.change(actor, firstChange[state], null))
    const ticket = await this.tickets.issueLinkIn(tx, row.id)
    const place = state === 'waiting' ? ground.waiting + 1 : 0
    const to = { ...row, phone: person.phone, email: person.email }
    const words = { ticket: await this.tickets.addressOf(ticket), place, because }
    await this.messages.writeIn(tx, firstLetter[state](ground, to, words))
    await this.recordIn(tx, actor, 'registrations.register', row.id, ground.organizerId, state)
    return presentRegistration(row, { waitingPlace: place, ticket })
  }

  /**
   * Takes one registration back, read under the lock, and lets who may move up. Once withdrawn, nothing changes.
   * `withdrawal_too_late` when the training was held.
   */
  async withdrawIn(
    tx: Tx,
    actor: Actor,
    row: Registration & Reach,
    reason: string,
  ): Promise<RegistrationView> {
    if (row.state === 'withdrawn') return presentRegistration(row)
    const training = await this.registrations.findTrainingFacts(tx, row.trainingId)
    if (!mayWithdraw(training.status)) throw registrationErrors.withdrawal_too_late()
    const ended = await this.endIn(tx, actor, row, 'withdrawn', reason)
    await this.messages.writeIn(tx, withdrawalLetter(training, row, reason))
    await this.recordIn(tx, actor, 'registrations.withdraw', row.id, training.organizerId)
    if (row.state === 'confirmed') await this.promoteIn(tx, actor, row.trainingId)
    return presentRegistration(ended)
  }

  /** Ends a registration and gives its seat back; who moves up is the caller's to say. */
  async endIn(
    tx: Tx,
    actor: Actor,
    row: Registration,
    as: RegistrationEnding,
    reason: string,
  ): Promise<Registration> {
    const change = this.change(actor, as, reason)
    await this.registrations.end(tx, row.id, as, change)
    if (row.state === 'confirmed') await this.freeIn(tx, row)
    return { ...row, state: 'withdrawn', endedAs: as, withdrawnAt: change.at, withdrawalReason: reason }
  }

  /**
   * Lets everybody in whom nothing keeps out any more, in the order of the line. Call whenever a seat or a place of a
   * unit may have become free. Returns how many moved up.
   */
  async promoteIn(tx: Tx, actor: Actor, trainingId: string): Promise<number> {
    const training = await this.registrations.findTrainingFacts(tx, trainingId)
    for (let promoted = 0; ; promoted++) {
      const next = await this.registrations.findNextWaiting(tx, trainingId)
      if (!next) return promoted
      await this.seats.takeIn(tx, trainingId, next.mode as SeatKind)
      await this.registrations.confirm(tx, next.id, next.freeQuotaId, this.change(actor, 'promoted', null))
      const address = await this.tickets.addressOf(await this.tickets.linkOrNewIn(tx, next.id))
      await this.messages.writeIn(tx, promotionLetter(training, next, address))
      await this.recordIn(tx, actor, 'registrations.promote', next.id, training.organizerId)
    }
  }

  private freeIn(tx: Tx, { trainingId, source, mode }: Registration): Promise<void> {
    return source === 'walk_in'
      ? this.seats.countWalkInIn(tx, trainingId, -1)
      : this.seats.freeIn(tx, trainingId, mode as SeatKind)
  }

  change(actor: Actor, kind: Change['kind'], reason: string | null): Change {
    return { id: uuid(), kind, reason, actorLabel: actor.label, at: this.clock.now() }
  }

  recordIn(
    tx: Tx,
    actor: Actor,
    verb: string,
    id: string,
    organizationId: string,
    detail?: string,
    fields = ['state'],
  ) {
    return this.audit.recordIn(tx, actor, {
      verb,
      subjectKind: 'registration',
      subjectId: id,
      organizationId,
      fields,
      detail,
    })
  }

  private admit(ground: Ground, person: PersonSnapshot): void {
    const admission = admissionOf(ground, this.clock.now())
    if (admission === 'not_open') throw registrationErrors.training_not_open()
    if (admission === 'over') {
      throw registrationErrors.registration_over({ closedAt: formatDateTime(ground.registrationClosesAt!) })
    }
    if (ground.registeredId) {
      throw registrationErrors.already_registered({ name: person.fullName, unit: person.unitName })
    }
    if (!ground.hasQuotas || ground.isReturned || ground.quotaCapacity > 0) return
    throw registrationErrors.quota_missing({ unit: person.unitName, role: roleLabels[person.role] })
  }
}

const firstChange = { confirmed: 'registered', waiting: 'waitlisted', pending: 'asked' } as const

interface LetterWords {
  ticket: string | null
  place: number
  because: WaitingReason | null
}

const firstLetter = {
  confirmed: (training: Ground, to: Registration & Reach, { ticket }: LetterWords) =>
    seatLetter(training, to, ticket),
  waiting: (training: Ground, to: Registration & Reach, words: LetterWords) =>
    waitingLetter(training, to, words),
  pending: (training: Ground, to: Registration & Reach, { ticket }: LetterWords) =>
    requestLetter(training, to, ticket),
}
