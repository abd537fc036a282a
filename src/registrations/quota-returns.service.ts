import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { Actor } from '../access/actor.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { SeatsService } from '../trainings/seats.service.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import { quotaErrors } from './registrations.errors.js'
import { mayChangeSeats } from './registrations.policy.js'
import { SeatTransactions } from './seat-transactions.js'
import { SeatingService } from './seating.service.js'
import { TermsRepository } from './terms.repository.js'

/** Places that units left unused flowing back to everybody. */
@Injectable()
export class QuotaReturnsService {
  constructor(
    private readonly database: Database,
    private readonly transactions: SeatTransactions,
    private readonly trainings: TrainingsService,
    private readonly seats: SeatsService,
    private readonly seating: SeatingService,
    private readonly terms: TermsRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives all unused places back now; those who wait move up in the order of the line, whatever their unit. For good.
   * Done again it changes nothing; `quotas_not_returned` (409) once the training was held or called off.
   */
  giveBack(actor: Actor, trainingId: string): Promise<{ promoted: number }> {
    return this.transactions.run(actor, 'registrations.return-quotas', trainingId, async (tx) => {
      await this.trainings.requireIn(tx, actor, 'registrations.edit', trainingId)
      return this.giveBackIn(tx, actor, trainingId)
    })
  }

  /** Does so for every training whose time has come, each in a transaction of its own. Returns how many. */
  async actOnDue(): Promise<number> {
    const system = Actor.system('Hệ thống')
    const due = await this.terms.listReturnsDue(this.database.reader, this.clock.now())
    for (const id of due) await this.database.transaction((tx) => this.giveBackIn(tx, system, id))
    return due.length
  }

  private async giveBackIn(tx: Tx, actor: Actor, trainingId: string): Promise<{ promoted: number }> {
    await this.seats.lockIn(tx, trainingId)
    const training = await this.trainings.findIn(tx, trainingId)
    if (!training || !mayChangeSeats(training.status)) throw quotaErrors.quotas_not_returned()
    if (!(await this.terms.markReturned(tx, trainingId, this.clock.now()))) return { promoted: 0 }
    const promoted = await this.seating.promoteIn(tx, actor, trainingId)
    await this.audit.recordIn(tx, actor, {
      verb: 'registrations.return_quotas',
      subjectKind: 'training',
      subjectId: trainingId,
      organizationId: training.organizerId,
      fields: ['quotas'],
      detail: String(promoted),
    })
    return { promoted }
  }
}
