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
import { SeatsService } from '../trainings/seats.service.js'
import {
  promotionLetter,
  seatLetter,
  waitingLetter,
  withdrawalLetter,
} from './letters/registration-letters.js'
import type { RegistrationSource, RegistrationState } from './registration-states.js'
import type { Registration } from './registration.entity.js'
import { registrationErrors } from './registrations.errors.js'
import { admissionOf, mayWithdraw } from './registrations.policy.js'
import { presentRegistration, type RegistrationView } from './registrations.presenter.js'
import { RegistrationsRepository, type Change, type Ground, type Reach } from './registrations.repository.js'
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
   * Registers a person: a seat when one is free and nobody waits, else the next place in the waiting line.
   * Refused with its reason when the training is not open, the person is in already, or the unit's quota
   * for the position is used up.
   */
  async registerIn(
    tx: Tx,
    actor: Actor,
    trainingId: string,
    person: PersonSnapshot,
    source: RegistrationSource,
  ): Promise<RegistrationView> {
    const seats = await this.seats.lockIn(tx, trainingId)
    const ground = await this.registrations.findGround(tx, trainingId, person)
    this.admit(ground, person)
    const state = seats.taken < seats.capacity && ground.waiting === 0 ? 'confirmed' : 'waiting'
    if (state === 'confirmed') await this.seats.takeIn(tx, trainingId)
    const seq = await this.seats.nextSeqIn(tx, trainingId)
    const row = this.newRow(person, { trainingId, quotaId: ground.quotaId, state, source, seq })
    await this.registrations.insert(tx, row, this.change(actor, firstChange[state], null))
    const ticket = await this.tickets.issueLinkIn(tx, row.id)
    const waitingPlace = state === 'waiting' ? ground.waiting + 1 : 0
    const address = await this.tickets.addressOf(ticket)
    const to = { ...row, phone: person.phone, email: person.email }
    await this.messages.writeIn(
      tx,
      state === 'confirmed'
        ? seatLetter(ground, to, address)
        : waitingLetter(ground, to, waitingPlace, address),
    )
    await this.recordIn(tx, actor, 'registrations.register', row.id, ground.organizerId, state)
    return presentRegistration(row, { waitingPlace, ticket })
  }

  /**
   * Takes one registration back, read under the lock, and lets the first who waits move up. Once withdrawn, nothing
   * changes. `withdrawal_too_late` when the training was held.
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
    const change = this.change(actor, 'withdrawn', reason)
    await this.registrations.withdraw(tx, row.id, change)
    await this.messages.writeIn(tx, withdrawalLetter(training, row, reason))
    await this.recordIn(tx, actor, 'registrations.withdraw', row.id, training.organizerId)
    if (row.state === 'confirmed') {
      await this.seats.freeIn(tx, row.trainingId)
      await this.promoteIn(tx, actor, row.trainingId, 1)
    }
    return presentRegistration({
      ...row,
      state: 'withdrawn',
      withdrawnAt: change.at,
      withdrawalReason: reason,
    })
  }

  /** Gives `free` seats to those who wait, in the order of the line. Returns how many moved up. */
  async promoteIn(tx: Tx, actor: Actor, trainingId: string, free: number): Promise<number> {
    const training = await this.registrations.findTrainingFacts(tx, trainingId)
    for (let promoted = 0; promoted < free; promoted++) {
      const next = await this.registrations.findFirstWaiting(tx, trainingId)
      if (!next) return promoted
      await this.seats.takeIn(tx, trainingId)
      await this.registrations.promote(tx, next.id, this.change(actor, 'promoted', null))
      const address = await this.tickets.addressOf(await this.tickets.linkOrNewIn(tx, next.id))
      await this.messages.writeIn(tx, promotionLetter(training, next, address))
      await this.recordIn(tx, actor, 'registrations.promote', next.id, training.organizerId)
    }
    return free
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
    if (!ground.hasQuotas) return
    const facts = { unit: person.unitName, role: roleLabels[person.role] }
    const capacity = ground.quotaCapacity ?? 0
    const taken = ground.quotaTaken ?? 0
    if (capacity === 0) throw registrationErrors.quota_missing(facts)
    if (taken >= capacity) throw registrationErrors.quota_full({ ...facts, taken, capacity })
  }

  private newRow(
    person: PersonSnapshot,
    place: Pick<Registration, 'trainingId' | 'quotaId' | 'seq'> & {
      state: RegistrationState
      source: RegistrationSource
    },
  ): Registration {
    return {
      ...place,
      id: uuid(),
      personId: person.personId,
      unitId: person.unitId,
      positionRole: person.role,
      fullName: person.fullName,
      sortKey: person.sortKey,
      searchKey: person.searchKey,
      positionTitle: person.title,
      unitName: person.unitName,
      unitGroup: person.unitGroup,
      organizationPath: person.organizationPath,
      ticketGeneration: 1,
      registeredAt: this.clock.now(),
      promotedAt: null,
      withdrawnAt: null,
      withdrawalReason: null,
    }
  }
}

const firstChange = { confirmed: 'registered', waiting: 'waitlisted' } as const
