import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Database } from '../database/database.js'
import { SeatsService } from '../trainings/seats.service.js'
import type { Substitute } from './registrations.dto.js'
import type { RegistrationView } from './registrations.presenter.js'
import { RegistrationsService } from './registrations.service.js'
import { RosterRepository } from './roster.repository.js'
import { SeatTransactions } from './seat-transactions.js'
import { SubstitutingService } from './substituting.service.js'

/** Delegates replaced by the hand of the staff. */
@Injectable()
export class SubstitutionsService {
  constructor(
    private readonly database: Database,
    private readonly transactions: SeatTransactions,
    private readonly roster: RosterRepository,
    private readonly seats: SeatsService,
    private readonly registrations: RegistrationsService,
    private readonly substituting: SubstitutingService,
  ) {}

  /** Puts a known person or a new one of the same unit in the delegate's place. Answers with the new registration. */
  async substitute(actor: Actor, id: string, dto: Substitute): Promise<RegistrationView> {
    const reader = this.database.reader
    const { trainingId, unitId } = await this.roster.requireWithin(reader, actor, 'registrations.edit', id)
    return this.transactions.run(actor, 'registrations.substitute', trainingId, async (tx) => {
      await this.seats.lockIn(tx, trainingId)
      // Read again: only now does nobody else change it.
      const row = await this.roster.requireWithin(tx, actor, 'registrations.edit', id)
      const person = await this.registrations.personIn(tx, actor, { ...dto, unitId })
      return this.substituting.substituteIn(tx, actor, row, person, dto.reason)
    })
  }
}
