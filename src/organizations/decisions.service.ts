import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { todayIn } from '#text'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { ChangesService } from './changes.service.js'
import type { Decided, DecidedChange } from './decided-changes.js'
import { PlansService } from './plans.service.js'

/** A decision about a body is done at once when its day has come, else kept until then. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly changes: ChangesService,
    private readonly plans: PlansService,
    private readonly clock: Clock,
  ) {}

  async decide(actor: Actor, change: DecidedChange): Promise<Decided> {
    const isDue = change.content.effectiveOn <= todayIn(this.clock.now())
    return this.transactions.run<Decided>(actor, `organizations.${change.kind}`, (tx) =>
      isDue ? this.changes.applyIn(tx, actor, change) : this.plans.planIn(tx, actor, change),
    )
  }
}
