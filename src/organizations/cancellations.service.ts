import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { AuditService } from '../audit/audit.service.js'
import type { Tx } from '../database/database.js'
import { endingIn } from './decided-changes.js'
import { organizationErrors } from './organizations.errors.js'
import { OrganizationsService } from './organizations.service.js'
import { factOf } from './plan-facts.js'
import { PlannedSuccessionsRepository } from './planned-successions.repository.js'
import type { ReverseSuccession } from './successions.dto.js'

/** Calls off what was planned. */
@Injectable()
export class CancellationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly organizations: OrganizationsService,
    private readonly plans: PlannedSuccessionsRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Also one that could not be done: then everybody knows that it is settled. Takes the rights that planning took. */
  async cancel(actor: Actor, id: string, { reason }: ReverseSuccession): Promise<{ id: string }> {
    return this.transactions.run(actor, 'organizations.cancelPlan', async (tx) => {
      await this.requireIn(tx, actor, id)
      const plan = (await this.plans.lock(tx, id))!
      if (plan.state === 'applied') throw organizationErrors.plan_applied()
      if (plan.state === 'cancelled') throw organizationErrors.plan_cancelled()
      await this.plans.markCancelled(tx, id, reason, actor.label, this.clock.now())
      await this.audit.recordIn(tx, actor, factOf('organizations.cancelPlan', plan))
      return { id: plan.organizationId }
    })
  }

  /** `plan_not_found` beyond reach; `ending_is_for_above` for what the body above planned. */
  private async requireIn(tx: Tx, actor: Actor, id: string): Promise<void> {
    const plan = await this.plans.find(tx, id)
    if (!plan) throw organizationErrors.plan_not_found()
    const isMine = (body: string) => this.organizations.isWithinIn(tx, actor, 'organizations.edit', body)
    for (const { id: body } of plan.bodies) {
      if (!(await isMine(body))) throw organizationErrors.plan_not_found()
    }
    const ending = endingIn(plan)
    for (const body of ending) {
      const { name, parentId } = (await this.organizations.findIn(tx, body))!
      if (!parentId || ending.includes(parentId) || (await isMine(parentId))) continue
      throw organizationErrors.ending_is_for_above({ name })
    }
  }
}
