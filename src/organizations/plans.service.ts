import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { DomainError } from '#errors'
import { v7 as uuid } from 'uuid'
import type { Actor } from '../access/actor.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { ChangesService } from './changes.service.js'
import { bodiesNamedIn, type Decided, type DecidedChange } from './decided-changes.js'
import { PlannedSuccessionsRepository } from './planned-successions.repository.js'
import { factOf } from './plan-facts.js'

/** Changes whose day has not come: kept with their decision, and done by `DueSuccessions` on that day. */
@Injectable()
export class PlansService {
  constructor(
    private readonly database: Database,
    private readonly changes: ChangesService,
    private readonly plans: PlannedSuccessionsRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Refused for the same reasons as the change itself, by rights and by the tree of today. */
  async planIn(tx: Tx, actor: Actor, change: DecidedChange): Promise<Decided> {
    await this.rehearseIn(tx, actor, change)
    const { kind, organizationId, content } = change
    const { effectiveOn } = content
    const bodies = bodiesNamedIn(change)
    const id = uuid()
    const facts = { id, kind, organizationId, effectiveOn, content, createdAt: this.clock.now() }
    const open = { state: 'planned', failure: null, cancelReason: null, cancelledBy: null, settledAt: null }
    const planner = { plannedBy: actor.id!, actorLabel: actor.label }
    await this.plans.insert(tx, { ...facts, ...open, ...planner }, bodies)
    await this.audit.recordIn(tx, actor, factOf('organizations.plan', (await this.plans.find(tx, id))!))
    return { id: organizationId, plan: { id, effectiveOn } }
  }

  /** Does it and undoes it: whatever would refuse it today refuses the plan. */
  private async rehearseIn(tx: Tx, actor: Actor, change: DecidedChange): Promise<void> {
    const { organizationId, content } = change
    try {
      await this.database.attempt(tx, async (inner) => {
        await this.changes.applyIn(inner, actor, change)
        throw new Rehearsed()
      })
    } catch (error) {
      if (error instanceof Rehearsed) return
      // Suspended from May, working again from September: today the second changes nothing.
      const isNothing = error instanceof DomainError && error.code === 'nothing_changes'
      if (isNothing && (await this.plans.isAnyBefore(tx, organizationId, content.effectiveOn))) return
      throw error
    }
  }
}

class Rehearsed extends Error {}
