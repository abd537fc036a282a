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
  /** Of a set: in the order of positions, each once; empty for anybody of the unit. */
  roles: string[]
  capacity: number
}

export interface QuotaRow {
  unitId: string
  unitName: string
  unitGroup: string | null
  roles: string[]
  capacity: number
  taken: number
  byHand: boolean
}

/** Somebody who is in and whom no quota counts yet. */
export interface Uncounted {
  id: string
  unitId: string
  role: string
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
  /** Locks what stands for these units, the most exact first. Expects the training's seats to be held. */
  async lock(tx: Tx, trainingId: string, unitIds: string[]): Promise<UnitQuota[]> {
    const rows = await tx.query<UnitQuota[]>(
      `SELECT id, training_id AS "trainingId", unit_id AS "unitId", position_roles AS "positionRoles",
         by_hand AS "byHand", capacity, taken
       FROM unit_quotas WHERE training_id = $1 AND unit_id = ANY($2::uuid[]) ORDER BY id FOR NO KEY UPDATE`,
      [trainingId, unitIds],
    )
    const breadth = ({ positionRoles: { length } }: UnitQuota) => length || Infinity
    return rows.sort((a, b) => Number(breadth(a) > breadth(b)) - Number(breadth(a) < breadth(b)))
  }

  /** Who is in by these units without a place of a quota: from before there was one. By the line. */
  async listUncounted(tx: Tx, trainingId: string, unitIds: string[]): Promise<Uncounted[]> {
    return tx.query(
      `SELECT id, unit_id AS "unitId", position_role AS role FROM registrations
       WHERE training_id = $1 AND unit_id = ANY($2::uuid[]) AND quota_id IS NULL AND state = 'confirmed'
         AND source <> 'walk_in' ORDER BY place, seq`,
      [trainingId, unitIds],
    )
  }

  /** Sets the capacities; what is new counts nobody yet. */
  async set(tx: Tx, trainingId: string, targets: QuotaTarget[], byHand: boolean): Promise<void> {
    await tx.query(
      `INSERT INTO unit_quotas AS q (id, training_id, unit_id, position_roles, capacity, by_hand)
       SELECT new.id, $1, new.unit_id, array_remove(string_to_array(new.roles, ','), ''), new.capacity, $6
       FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::int[]) AS new (id, unit_id, roles, capacity)
       ORDER BY new.id
       ON CONFLICT ON CONSTRAINT unit_quotas_unit_unique
         DO UPDATE SET capacity = EXCLUDED.capacity, by_hand = EXCLUDED.by_hand`,
      [
        trainingId,
        targets.map(() => uuid()),
        targets.map(({ unitId }) => unitId),
        targets.map(({ roles }) => roles.join(',')),
        targets.map(({ capacity }) => capacity),
        byHand,
      ],
    )
  }

  /** Lets each quota count these people: `[registration, quota]`. */
  async count(tx: Tx, places: [string, string][]): Promise<void> {
    if (places.length === 0) return
    await tx.query(
      `WITH place AS (SELECT * FROM unnest($1::uuid[], $2::uuid[]) AS p (registration_id, quota_id)),
       counted AS (
         UPDATE registrations r SET quota_id = place.quota_id FROM place WHERE r.id = place.registration_id)
       UPDATE unit_quotas q SET taken = q.taken + n.n
       FROM (SELECT quota_id, count(*)::int AS n FROM place GROUP BY quota_id) n WHERE q.id = n.quota_id`,
      [places.map(([id]) => id), places.map(([, quota]) => quota)],
    )
  }

  /** Whether units' unused places are everybody's by now. */
  async areReturned(tx: Tx, trainingId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM registration_terms WHERE training_id = $1 AND quotas_returned_at IS NOT NULL`,
      [trainingId],
    )
    return rows.length > 0
  }

  async list(tx: Tx, trainingId: string): Promise<QuotaRow[]> {
    return tx.query(
      `SELECT q.unit_id AS "unitId", o.name AS "unitName", o.unit_group AS "unitGroup", q.position_roles AS roles,
         q.capacity, q.taken, q.by_hand AS "byHand"
       FROM unit_quotas q JOIN current_organizations o ON o.id = q.unit_id
       WHERE q.training_id = $1
       ORDER BY ${UNIT_ORDER}, (q.position_roles = '{}'), ${placeIn(positionRoles, 'q.position_roles[1]')}, q.id`,
      [trainingId],
    )
  }

  /** Who is in or waits, by the line. */
  async people(tx: Tx, trainingId: string): Promise<NamedPerson[]> {
    return tx.query(
      `SELECT id AS "registrationId", unit_id AS "unitId", full_name AS "fullName", position_role AS role, state,
         registered_at AS "registeredAt"
       FROM registrations WHERE training_id = $1 AND state IN ('confirmed', 'waiting')
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
           WHERE r.training_id = $1 AND r.unit_id = q.unit_id AND r.state IN ('confirmed', 'waiting')))::int AS answered
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
