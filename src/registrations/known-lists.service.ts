import { Injectable } from '@nestjs/common'
import { DomainError } from '#errors'
import type { Actor } from '../access/actor.js'
import { Database, type Tx } from '../database/database.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import { PeopleService, type PersonSnapshot } from '../people/people.service.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import type { LineOutcome } from './lists.presenter.js'
import { SeatTransactions } from './seat-transactions.js'
import { SeatingService } from './seating.service.js'

/** What became of one person of a list. */
export interface KnownOutcome extends Pick<LineOutcome, 'outcome' | 'registrationId' | 'reason'> {
  personId: string
  fullName: string
  unitName: string
}

/** Many people at once who are known by their ids. */
@Injectable()
export class KnownListsService {
  constructor(
    private readonly database: Database,
    private readonly transactions: SeatTransactions,
    private readonly trainings: TrainingsService,
    private readonly organizations: OrganizationsService,
    private readonly people: PeopleService,
    private readonly seating: SeatingService,
  ) {}

  /**
   * Registers each person in a transaction of its own, in the list's order: one who is refused takes nothing from the
   * others. Whoever lies out of the actor's reach makes the whole list `organization_not_found` before anybody is in.
   */
  async register(actor: Actor, trainingId: string, personIds: string[]): Promise<KnownOutcome[]> {
    const reader = this.database.reader
    await this.trainings.requireIn(reader, actor, 'registrations.edit', trainingId)
    for (const id of personIds) await this.requireIn(reader, actor, id)
    const outcomes: KnownOutcome[] = []
    for (const id of personIds) outcomes.push(await this.registerOne(actor, trainingId, id))
    return outcomes
  }

  private async requireIn(tx: Tx, actor: Actor, personId: string): Promise<PersonSnapshot> {
    const person = await this.people.snapshotIn(tx, personId)
    await this.organizations.requireIn(tx, actor, 'registrations.edit', person.unitId)
    return person
  }

  private async registerOne(actor: Actor, trainingId: string, personId: string): Promise<KnownOutcome> {
    const { fullName, unitName } = await this.people.snapshotIn(this.database.reader, personId)
    const who = { personId, fullName, unitName }
    try {
      // The verb carries the person, so that a repeated request answers each with his own first answer.
      const verb = `registrations.register-known:${personId}`
      const made = await this.transactions.run(actor, verb, trainingId, async (tx) =>
        this.seating.registerIn(tx, actor, trainingId, await this.requireIn(tx, actor, personId), 'list'),
      )
      const outcome = made.state === 'waiting' ? 'waiting' : 'confirmed'
      return { ...who, outcome, registrationId: made.id, reason: null }
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      const outcome = error.code === 'already_registered' ? 'already' : 'refused'
      const reason = { code: error.code, message: error.say('vi') }
      return { ...who, outcome, registrationId: null, reason }
    }
  }
}
