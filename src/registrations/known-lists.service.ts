import { Injectable } from '@nestjs/common'
import { DomainError } from '#errors'
import type { Actor } from '../access/actor.js'
import { Database } from '../database/database.js'
import { PeopleService } from '../people/people.service.js'
import { PersonHeadsService } from '../people/person-heads.service.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import type { LineOutcome } from './lists.presenter.js'
import { SeatTransactions } from './seat-transactions.js'
import { SeatingService } from './seating.service.js'

interface Known {
  personId: string
  fullName: string
  unitName: string
}

/** What became of one person of a list. */
export interface KnownOutcome extends Known, Pick<LineOutcome, 'outcome' | 'registrationId' | 'reason'> {}

/** Many people at once who are known by their ids. */
@Injectable()
export class KnownListsService {
  constructor(
    private readonly database: Database,
    private readonly transactions: SeatTransactions,
    private readonly trainings: TrainingsService,
    private readonly people: PeopleService,
    private readonly heads: PersonHeadsService,
    private readonly seating: SeatingService,
  ) {}

  /**
   * Registers each person in a transaction of its own, in the list's order: one who is refused takes nothing from the
   * others, nor does one whose data were erased meanwhile. Whoever lies out of the actor's reach makes the whole list
   * `person_not_found` before anybody is in.
   */
  async register(actor: Actor, trainingId: string, personIds: string[]): Promise<KnownOutcome[]> {
    const reader = this.database.reader
    await this.trainings.requireIn(reader, actor, 'registrations.edit', trainingId)
    const people: Known[] = []
    for (const personId of personIds) {
      const { fullName, unitName } = await this.heads.requireIn(reader, actor, 'registrations.edit', personId)
      people.push({ personId, fullName, unitName })
    }
    const outcomes: KnownOutcome[] = []
    for (const who of people) outcomes.push(await this.registerOne(actor, trainingId, who))
    return outcomes
  }

  private async registerOne(actor: Actor, trainingId: string, who: Known): Promise<KnownOutcome> {
    const { personId } = who
    try {
      // The verb carries the person, so that a repeated request answers each with his own first answer.
      const verb = `registrations.register-known:${personId}`
      const made = await this.transactions.run(actor, verb, trainingId, async (tx) => {
        const person = await this.people.snapshotWithinIn(tx, actor, 'registrations.edit', personId)
        return this.seating.registerIn(tx, actor, trainingId, person, { source: 'list' })
      })
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
