import { Injectable } from '@nestjs/common'
import { searchPatterns } from '#text'
import { v7 as uuid } from 'uuid'
import type { Tx } from '../database/database.js'
import { placeIn, unitOrder } from '../organizations/unit-order.js'
import { positionRoles } from '../people/position-roles.js'
import type { Summary } from './quotas.presenter.js'
import type { UnitQuota } from './unit-quota.entity.js'

export interface QuotaTarget {
  unitId: string
  role: string
  capacity: number
}

export interface QuotaRow {
  unitId: string
  unitName: string
  unitGroup: string | null
  role: string
  capacity: number
  taken: number
}

export interface NamedPerson {
  registrationId: string
  unitId: string
  fullName: string
  role: string
  state: string
  registeredAt: Date
}

const UNIT_ORDER = unitOrder('o.unit_group', 'o')

@Injectable()
export class QuotasRepository {
  /** Locks what stands for these units and roles, by id. Expects the training's seats to be held. */
  async lock(tx: Tx, trainingId: string, unitIds: string[], roles: string[]): Promise<UnitQuota[]> {
    return tx.query(
      `SELECT id, training_id AS "trainingId", unit_id AS "unitId", position_role AS "positionRole", capacity, taken
       FROM unit_quotas WHERE training_id = $1 AND unit_id = ANY($2::uuid[]) AND position_role = ANY($3::text[])
       ORDER BY id FOR NO KEY UPDATE`,
      [trainingId, unitIds, roles],
    )
  }

  /** How many live registrations of each unit and role no quota counts yet: from before there was one. */
  async countUncounted(tx: Tx, trainingId: string): Promise<{ unitId: string; role: string; n: number }[]> {
    return tx.query(
      `SELECT unit_id AS "unitId", position_role AS role, count(*)::int AS n FROM registrations
       WHERE training_id = $1 AND quota_id IS NULL AND state <> 'withdrawn' GROUP BY unit_id, position_role`,
      [trainingId],
    )
  }

  /** Sets the capacities and lets new quotas count who is registered already. */
  async set(tx: Tx, trainingId: string, targets: QuotaTarget[]): Promise<void> {
    await tx.query(
      `INSERT INTO unit_quotas AS q (id, training_id, unit_id, position_role, capacity, taken)
       SELECT new.id, $1, new.unit_id, new.role, new.capacity,
         (SELECT count(*) FROM registrations r WHERE r.training_id = $1 AND r.unit_id = new.unit_id
            AND r.position_role = new.role AND r.quota_id IS NULL AND r.state <> 'withdrawn')
       FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::int[]) AS new (id, unit_id, role, capacity)
       ORDER BY new.id
       ON CONFLICT ON CONSTRAINT unit_quotas_unit_unique DO UPDATE SET capacity = EXCLUDED.capacity`,
      [
        trainingId,
        targets.map(() => uuid()),
        targets.map(({ unitId }) => unitId),
        targets.map(({ role }) => role),
        targets.map(({ capacity }) => capacity),
      ],
    )
    await tx.query(
      `UPDATE registrations r SET quota_id = q.id FROM unit_quotas q
       WHERE r.training_id = $1 AND r.quota_id IS NULL AND r.state <> 'withdrawn' AND q.training_id = $1
         AND q.unit_id = r.unit_id AND q.position_role = r.position_role`,
      [trainingId],
    )
  }

  async list(tx: Tx, trainingId: string): Promise<QuotaRow[]> {
    return tx.query(
      `SELECT q.unit_id AS "unitId", o.name AS "unitName", o.unit_group AS "unitGroup", q.position_role AS role,
         q.capacity, q.taken
       FROM unit_quotas q JOIN current_organizations o ON o.id = q.unit_id
       WHERE q.training_id = $1
       ORDER BY ${UNIT_ORDER}, ${placeIn(positionRoles, 'q.position_role')}`,
      [trainingId],
    )
  }

  /** Who is in or waits, by the line. */
  async people(tx: Tx, trainingId: string): Promise<NamedPerson[]> {
    return tx.query(
      `SELECT id AS "registrationId", unit_id AS "unitId", full_name AS "fullName", position_role AS role, state,
         registered_at AS "registeredAt"
       FROM registrations WHERE training_id = $1 AND state <> 'withdrawn'
       ORDER BY ${placeIn(positionRoles, 'position_role')}, seq`,
      [trainingId],
    )
  }

  /** Units whose name, or one of whose people, fits the search. */
  async findUnits(tx: Tx, trainingId: string, search: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT o.id FROM current_organizations o
       WHERE o.id IN (SELECT unit_id FROM unit_quotas WHERE training_id = $1)
         AND (o.search_key LIKE ALL ($2::text[]) OR EXISTS (SELECT 1 FROM registrations r
           WHERE r.training_id = $1 AND r.unit_id = o.id AND r.state <> 'withdrawn'
             AND r.search_key LIKE ALL ($2::text[])))`,
      [trainingId, searchPatterns(search)],
    )
    return rows.map(({ id }) => id)
  }

  async summary(tx: Tx, trainingId: string): Promise<Summary> {
    const [row] = await tx.query<Summary[]>(
      `SELECT s.capacity, s.taken AS confirmed,
         (SELECT count(*)::int FROM registrations r WHERE r.training_id = $1 AND r.state = 'waiting') AS waiting,
         count(DISTINCT q.unit_id)::int AS units,
         count(DISTINCT q.unit_id) FILTER (WHERE EXISTS (SELECT 1 FROM registrations r
           WHERE r.training_id = $1 AND r.unit_id = q.unit_id AND r.state <> 'withdrawn'))::int AS answered
       FROM training_seats s LEFT JOIN unit_quotas q ON q.training_id = s.training_id AND q.capacity > 0
       WHERE s.training_id = $1 GROUP BY s.training_id`,
      [trainingId],
    )
    return row!
  }

  /** Grassroots unions at work below a body. */
  async unitsBelow(tx: Tx, organizerId: string): Promise<{ id: string; name: string; searchKey: string }[]> {
    return tx.query(
      `SELECT o.id, o.name, o.search_key AS "searchKey" FROM organization_closure c
       JOIN current_organizations o ON o.id = c.descendant_id
       WHERE c.ancestor_id = $1 AND o.kind = 'grassroots_union' AND o.status = 'active' ORDER BY ${UNIT_ORDER}`,
      [organizerId],
    )
  }
}
