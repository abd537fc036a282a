import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import type { DecidedChange } from './decided-changes.js'
import { PlannedSuccessionBody } from './planned-succession-body.entity.js'
import { PlannedSuccession } from './planned-succession.entity.js'
import { withinReach } from './reach.js'

export type PlanState = 'planned' | 'applied' | 'failed' | 'cancelled'

/** A planned change with the names of its bodies. */
export type Plan = Omit<PlannedSuccession, 'kind' | 'content' | 'state'> &
  DecidedChange & { state: PlanState; bodies: { id: string; name: string }[] }

const PLAN = `
  p.id, p.kind, p.organization_id AS "organizationId", p.effective_on AS "effectiveOn", p.content, p.state, p.failure,
  p.cancel_reason AS "cancelReason", p.cancelled_by AS "cancelledBy", p.planned_by AS "plannedBy",
  p.actor_label AS "actorLabel", p.created_at AS "createdAt", p.settled_at AS "settledAt",
  (SELECT json_agg(json_build_object('id', o.id, 'name', o.name))
   FROM planned_succession_bodies named JOIN current_organizations o ON o.id = named.organization_id
   WHERE named.planned_succession_id = p.id) AS bodies`

/** Changes by decisions whose day has not come, or that could not be done when it came. */
@Injectable()
export class PlannedSuccessionsRepository {
  async insert(tx: Tx, plan: PlannedSuccession, bodies: string[]): Promise<void> {
    await tx.insert(PlannedSuccession, plan)
    await tx.insert(
      PlannedSuccessionBody,
      bodies.map((organizationId) => ({ plannedSuccessionId: plan.id, organizationId })),
    )
  }

  async find(tx: Tx, id: string): Promise<Plan | null> {
    const [row] = await tx.query<Plan[]>(`SELECT ${PLAN} FROM planned_successions p WHERE p.id = $1`, [id])
    return row ?? null
  }

  /** Whoever comes second waits, and sees what became of it. */
  async lock(tx: Tx, id: string): Promise<Plan | null> {
    await tx.query('SELECT 1 FROM planned_successions WHERE id = $1 FOR UPDATE', [id])
    return this.find(tx, id)
  }

  /** Of one body, whichever part it has in them; those that were done stand among its changes. The next day first. */
  async listOf(tx: Tx, organizationId: string): Promise<Plan[]> {
    return tx.query(
      `SELECT ${PLAN} FROM planned_succession_bodies own JOIN planned_successions p ON p.id = own.planned_succession_id
       WHERE own.organization_id = $1 AND p.state <> 'applied'
       ORDER BY p.state = 'cancelled', p.effective_on, p.id LIMIT 100`,
      [organizationId],
    )
  }

  /** Whether something else is to happen to the body before `day`. */
  async isAnyBefore(tx: Tx, organizationId: string, day: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM planned_succession_bodies own JOIN planned_successions p ON p.id = own.planned_succession_id
       WHERE own.organization_id = $1 AND p.state = 'planned' AND p.effective_on < $2 LIMIT 1`,
      [organizationId, day],
    )
    return rows.length > 0
  }

  /** Whose day has come, in the order in which they are to be done. */
  async listDue(tx: Tx, today: string): Promise<{ id: string }[]> {
    return tx.query(
      `SELECT id FROM planned_successions WHERE state = 'planned' AND effective_on <= $1
       ORDER BY effective_on, id LIMIT 1000`,
      [today],
    )
  }

  /** Bodies within reach of which something could not be done on its day. */
  async listFailed(tx: Tx, roots: string[]): Promise<{ organizationId: string }[]> {
    return tx.query(
      `SELECT p.organization_id AS "organizationId" FROM planned_successions p
       WHERE p.state = 'failed' AND ${withinReach('p.organization_id', 1)} ORDER BY p.effective_on, p.id LIMIT 100`,
      [roots],
    )
  }

  async markApplied(tx: Tx, id: string, now: Date): Promise<void> {
    await tx.update(PlannedSuccession, { id }, { state: 'applied', settledAt: now })
  }

  async markFailed(tx: Tx, id: string, failure: string, now: Date): Promise<void> {
    await tx.update(PlannedSuccession, { id }, { state: 'failed', failure, settledAt: now })
  }

  async markCancelled(tx: Tx, id: string, cancelReason: string, cancelledBy: string, now: Date) {
    await tx.update(
      PlannedSuccession,
      { id },
      { state: 'cancelled', cancelReason, cancelledBy, settledAt: now },
    )
  }
}
