import { Injectable } from '@nestjs/common'
import { DomainError } from '#errors'
import { ActingStaff } from '../access/authenticator.js'
import { Database, type Tx } from '../database/database.js'
import { ChangesService } from './changes.service.js'
import type { DecidedChange } from './decided-changes.js'
import { organizationErrors } from './organizations.errors.js'
import type { Plan } from './planned-successions.repository.js'

/** Does what was planned in the name of whoever planned it, with the rights that he holds on the day. */
@Injectable()
export class PlannedActs {
  constructor(
    private readonly database: Database,
    private readonly changes: ChangesService,
    private readonly staff: ActingStaff,
  ) {}

  /** Null when it was done, else the sentence that says why not. */
  async tryIn(tx: Tx, plan: Plan): Promise<string | null> {
    try {
      const planner = await this.staff.findActorIn(tx, plan.plannedBy)
      if (!planner) throw lostRights(plan)
      await this.database.attempt(tx, (inner) => this.changes.applyIn(inner, planner, asAsked(plan)))
      return null
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error
      return (error.code === 'organization_not_found' ? lostRights(plan) : error).say('vi')
    }
  }
}

const lostRights = ({ actorLabel }: Plan) => organizationErrors.planner_lost_rights({ name: actorLabel })

/** Units that came below the body since it was planned go where its form said that the rest goes. */
const asAsked = (plan: Plan): DecidedChange =>
  plan.kind === 'split' ? { ...plan, content: { ...plan.content, leavesRest: true } } : plan
