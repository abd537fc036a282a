import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Database, type Tx } from '../database/database.js'
import { SeatsService } from '../trainings/seats.service.js'
import { RegistrationUses } from './registration-contributions.js'
import type { RegistrationView } from './registrations.presenter.js'
import { RosterRepository } from './roster.repository.js'
import { SeatTransactions } from './seat-transactions.js'
import { SeatingService } from './seating.service.js'

/** People leaving a training by the hand of the staff. */
@Injectable()
export class WithdrawalsService {
  constructor(
    private readonly database: Database,
    private readonly transactions: SeatTransactions,
    private readonly roster: RosterRepository,
    private readonly seats: SeatsService,
    private readonly seating: SeatingService,
    private readonly uses: RegistrationUses,
  ) {}

  /**
   * Takes a registration back; the first who waits gets the seat in the same transaction. Once withdrawn,
   * asking again changes nothing and answers the same. `registration_used` (409) for who was at the door already.
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
    if (row.state !== 'withdrawn') await this.uses.refuseIn(tx, row)
    return this.seating.withdrawIn(tx, actor, row, reason)
  }
}
