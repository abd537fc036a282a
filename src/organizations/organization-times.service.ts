import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Database } from '../database/database.js'
import { OrganizationHeadsService } from './organization-heads.service.js'
import { organizationErrors } from './organizations.errors.js'
import { PlannedSuccessionsRepository } from './planned-successions.repository.js'
import { presentPlan } from './plans.presenter.js'
import { presentFact, presentSuccession, type OrganizationTimes } from './successions.presenter.js'
import { SuccessionsRepository } from './successions.repository.js'

/** A body over the years: its names, parents and standing, the decisions that changed them, and those to come. */
@Injectable()
export class OrganizationTimesService {
  constructor(
    private readonly database: Database,
    private readonly heads: OrganizationHeadsService,
    private readonly successions: SuccessionsRepository,
    private readonly planned: PlannedSuccessionsRepository,
  ) {}

  async list(actor: Actor, id: string): Promise<OrganizationTimes> {
    const tx = this.database.reader
    const head = await this.heads.head(actor, 'organizations.read', id)
    const recorded = await this.successions.listOf(tx, id)
    return {
      head,
      planned: (await this.planned.listOf(tx, id)).map(presentPlan),
      items: recorded.map((one) => presentSuccession(one, id)),
      facts: (await this.successions.listFacts(tx, id)).map(presentFact),
      today: await this.successions.listToday(tx, id),
    }
  }

  /** Before a planned change is called off; `plan_not_found` beyond reach. */
  async cancelForm(actor: Actor, id: string) {
    const plan = await this.planned.find(this.database.reader, id)
    if (!plan) throw organizationErrors.plan_not_found()
    const head = await this.heads.head(actor, 'organizations.edit', plan.organizationId)
    return { head, plan: presentPlan(plan) }
  }

  /** The body of each change that could not be done on its day: its time line says why. */
  async listFailed(actor: Actor): Promise<{ organizationId: string }[]> {
    return this.planned.listFailed(this.database.reader, actor.roots('organizations.edit'))
  }
}
