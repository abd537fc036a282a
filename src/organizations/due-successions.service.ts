import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { todayIn } from '#text'
import { Actor } from '../access/actor.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { factOf } from './plan-facts.js'
import { PlannedActs } from './planned-acts.service.js'
import { PlannedSuccessionsRepository } from './planned-successions.repository.js'

/** Does on its day what was planned. */
@Injectable()
export class DueSuccessions {
  constructor(
    private readonly database: Database,
    private readonly plans: PlannedSuccessionsRepository,
    private readonly acts: PlannedActs,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Each in a transaction of its own, in the order of days, and once, however many do this: it is locked and looked at
   * again. What cannot be done any more is kept with the reason; one that fails otherwise waits for the next turn.
   */
  async apply(): Promise<void> {
    const broken: unknown[] = []
    for (const { id } of await this.plans.listDue(this.database.reader, todayIn(this.clock.now()))) {
      await this.database.transaction((tx) => this.applyIn(tx, id)).catch((error) => broken.push(error))
    }
    if (broken.length > 0) throw new AggregateError(broken, `${broken.length} planned changes not done`)
  }

  private async applyIn(tx: Tx, id: string): Promise<void> {
    const plan = await this.plans.lock(tx, id)
    if (plan?.state !== 'planned') return
    const failure = await this.acts.tryIn(tx, plan)
    if (failure === null) return this.plans.markApplied(tx, id, this.clock.now())
    await this.plans.markFailed(tx, id, failure, this.clock.now())
    await this.audit.recordIn(tx, Actor.system('Hệ thống'), factOf('organizations.planFailed', plan))
  }
}
