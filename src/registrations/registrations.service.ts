import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import type { Tx } from '../database/database.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import { PeopleService, type PersonSnapshot } from '../people/people.service.js'
import type { NewPerson } from '../people/new-person.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import type { RegisterPerson } from './registrations.dto.js'
import { registrationErrors } from './registrations.errors.js'
import type { RegistrationView } from './registrations.presenter.js'
import { SeatTransactions } from './seat-transactions.js'
import { SeatingService } from './seating.service.js'

/** People coming into a training by the hand of the staff. */
@Injectable()
export class RegistrationsService {
  constructor(
    private readonly transactions: SeatTransactions,
    private readonly seating: SeatingService,
    private readonly trainings: TrainingsService,
    private readonly people: PeopleService,
    private readonly organizations: OrganizationsService,
  ) {}

  /** Registers a known person or a new one. Answers with the registration: `confirmed` or `waiting`. */
  register(actor: Actor, trainingId: string, entry: RegisterPerson): Promise<RegistrationView> {
    return this.transactions.run(actor, 'registrations.register', trainingId, async (tx) => {
      await this.trainings.requireIn(tx, actor, 'registrations.edit', trainingId)
      const person = await this.personIn(tx, actor, entry)
      return this.seating.registerIn(tx, actor, trainingId, person, { source: 'staff' })
    })
  }

  /** The person named, within the actor's reach; a new one is made when nobody of that name is known there. */
  async personIn(tx: Tx, actor: Actor, entry: RegisterPerson): Promise<PersonSnapshot> {
    if (entry.personId) {
      return this.people.snapshotWithinIn(tx, actor, 'registrations.edit', entry.personId, entry.role)
    }
    const { fullName, unitId, role } = entry
    if (!fullName || !unitId || !role) throw missing(entry)
    await this.organizations.requireIn(tx, actor, 'registrations.edit', unitId)
    const person: NewPerson = { ...entry, fullName, unitId, role }
    const { id } = await this.people.findOrCreateIn(tx, actor, person)
    return this.people.snapshotIn(tx, id, role)
  }
}

const missing = (entry: RegisterPerson) =>
  registrationErrors.person_or_new_needed(
    {},
    (['fullName', 'unitId', 'role'] as const).find((field) => !entry[field]),
  )
