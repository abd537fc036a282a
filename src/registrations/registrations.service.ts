import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Database, type Tx } from '../database/database.js'
import { MessagesService } from '../messages/messages.service.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import { PeopleService, type PersonSnapshot } from '../people/people.service.js'
import type { NewPerson } from '../people/new-person.js'
import { SeatsService } from '../trainings/seats.service.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import { withdrawalLetter } from './letters/registration-letters.js'
import { RosterRepository } from './roster.repository.js'
import type { RegisterPerson } from './registrations.dto.js'
import { registrationErrors } from './registrations.errors.js'
import { mayWithdraw } from './registrations.policy.js'
import { presentRegistration, type RegistrationView } from './registrations.presenter.js'
import { RegistrationsRepository } from './registrations.repository.js'
import { SeatTransactions } from './seat-transactions.js'
import { SeatingService } from './seating.service.js'
import { TicketsService } from './tickets.service.js'

/** People coming into a training and leaving it, by the hand of the staff. */
@Injectable()
export class RegistrationsService {
  constructor(
    private readonly database: Database,
    private readonly transactions: SeatTransactions,
    private readonly seating: SeatingService,
    private readonly seats: SeatsService,
    private readonly trainings: TrainingsService,
    private readonly people: PeopleService,
    private readonly organizations: OrganizationsService,
    private readonly registrations: RegistrationsRepository,
    private readonly roster: RosterRepository,
    private readonly tickets: TicketsService,
    private readonly messages: MessagesService,
  ) {}

  /** Registers a known person or a new one. Answers with the registration: `confirmed` or `waiting`. */
  register(actor: Actor, trainingId: string, entry: RegisterPerson): Promise<RegistrationView> {
    return this.transactions.run(actor, 'registrations.register', trainingId, async (tx) => {
      await this.trainings.requireIn(tx, actor, 'registrations.edit', trainingId)
      const person = await this.personIn(tx, actor, entry)
      return this.seating.registerIn(tx, actor, trainingId, person, 'staff')
    })
  }

  /**
   * Takes a registration back; the first who waits gets the seat in the same transaction. Once withdrawn,
   * asking again changes nothing and answers the same.
   */
  async withdraw(actor: Actor, id: string, reason: string): Promise<RegistrationView> {
    const { trainingId } = await this.roster.requireWithin(
      this.database.reader,
      actor,
      'registrations.edit',
      id,
    )
    return this.transactions.run(actor, 'registrations.withdraw', trainingId, (tx) =>
      this.withdrawIn(tx, actor, trainingId, id, reason),
    )
  }

  private async withdrawIn(tx: Tx, actor: Actor, trainingId: string, id: string, reason: string) {
    await this.seats.lockIn(tx, trainingId)
    // Read again: only now does nobody else change it.
    const row = await this.roster.requireWithin(tx, actor, 'registrations.edit', id)
    if (row.state === 'withdrawn') return presentRegistration(row)
    const training = await this.registrations.findTrainingFacts(tx, trainingId)
    if (!mayWithdraw(training.status)) throw registrationErrors.withdrawal_too_late()
    const change = this.seating.change(actor, 'withdrawn', reason)
    await this.registrations.withdraw(tx, id, change)
    await this.messages.writeIn(tx, withdrawalLetter(training, row, reason))
    await this.seating.recordIn(tx, actor, 'registrations.withdraw', id, training.organizerId)
    if (row.state === 'confirmed') {
      await this.seats.freeIn(tx, trainingId)
      await this.seating.promoteIn(tx, actor, trainingId, 1)
    }
    return presentRegistration({
      ...row,
      state: 'withdrawn',
      withdrawnAt: change.at,
      withdrawalReason: reason,
    })
  }

  /** One registration with its history, when the training lies within the actor's reach. */
  async get(actor: Actor, id: string) {
    const tx = this.database.reader
    const row = await this.roster.requireWithin(tx, actor, 'registrations.read', id)
    const seesTicket = await this.roster.isWithin(
      tx,
      [...actor.roots('registrations.edit'), ...actor.roots('attendance.check_in')],
      id,
    )
    const view = presentRegistration(row, {
      waitingPlace: await this.registrations.findWaitingPlace(tx, row),
      ticket: seesTicket ? await this.tickets.findLinkIn(tx, id) : null,
    })
    return {
      ...view,
      training: await this.trainings.head(actor, 'registrations.read', row.trainingId),
      changes: await this.roster.changes(tx, id),
    }
  }

  /** The person named, within the actor's reach; a new one is made when nobody of that name is known there. */
  private async personIn(tx: Tx, actor: Actor, entry: RegisterPerson): Promise<PersonSnapshot> {
    if (entry.personId) {
      const known = await this.people.snapshotIn(tx, entry.personId)
      await this.organizations.requireIn(tx, actor, 'registrations.edit', known.unitId)
      return known
    }
    const { fullName, unitId, role } = entry
    if (!fullName || !unitId || !role) throw missing(entry)
    await this.organizations.requireIn(tx, actor, 'registrations.edit', unitId)
    const person: NewPerson = { ...entry, fullName, unitId, role }
    const { id } = await this.people.findOrCreateIn(tx, actor, person)
    return this.people.snapshotIn(tx, id)
  }
}

const missing = (entry: RegisterPerson) =>
  registrationErrors.person_or_new_needed(
    {},
    (['fullName', 'unitId', 'role'] as const).find((field) => !entry[field]),
  )
