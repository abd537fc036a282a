import { Injectable } from '@nestjs/common'
import { searchPatterns } from '#text'
import { v7 as uuid } from 'uuid'
import type { Actor } from '../access/actor.js'
import type { Permission } from '../access/permissions.js'
import type { Tx } from '../database/database.js'
import { withinReach } from '../organizations/reach.js'
import { unitOrder } from '../organizations/unit-order.js'
import type { NominationState } from './nomination-states.js'
import { registrationErrors } from './registrations.errors.js'

/** What the links of a training stand and fall with. */
export interface NominationTerms {
  organizerId: string
  organizerName: string
  /** Of the training. */
  status: string
  /** The deadline, else the start of the first session: when the links stop. */
  closesAt: Date | null
}

/** A unit that was asked. */
export interface NominationRow extends NominationTerms {
  id: string
  trainingId: string
  unitId: string
  unitName: string
  state: NominationState
  answeredAt: Date | null
}

/** A unit that may name people, asked or not. */
export interface AskedUnit {
  unitId: string
  unitName: string
  unitGroup: string | null
  capacity: number
  taken: number
  named: number
  nominationId: string | null
  state: NominationState | null
  answeredAt: Date | null
}

export interface AskedFilter {
  trainingId: string
  search?: string
  answer?: 'silent' | 'answered'
  limit: number
  offset: number
}

const CLOSES_AT = `coalesce(t.registration_closes_at,
  (SELECT min(s.starts_at) FROM training_sessions s WHERE s.training_id = t.id))`

const TERMS = `
  t.organizer_id AS "organizerId", t.status, ${CLOSES_AT} AS "closesAt",
  (SELECT b.name FROM current_organizations b WHERE b.id = t.organizer_id) AS "organizerName"`

const NOMINATION = `
  n.id, n.training_id AS "trainingId", n.unit_id AS "unitId", o.name AS "unitName", n.state,
  n.answered_at AS "answeredAt", ${TERMS}`

const FROM = `
  FROM nominations n JOIN trainings t ON t.id = n.training_id JOIN current_organizations o ON o.id = n.unit_id`

/** Every unit with a place: its quota, whom it has in, and how it answered. */
const ASKED = `
  SELECT q.unit_id AS "unitId", o.name AS "unitName", o.unit_group AS "unitGroup", o.sort_key, o.id,
    sum(q.capacity)::int AS capacity, sum(q.taken)::int AS taken, n.id AS "nominationId", n.state,
    n.answered_at AS "answeredAt",
    (SELECT count(*)::int FROM registrations r
     WHERE r.training_id = $1 AND r.unit_id = q.unit_id AND r.state <> 'withdrawn') AS named
  FROM unit_quotas q JOIN current_organizations o ON o.id = q.unit_id
  LEFT JOIN nominations n ON n.training_id = q.training_id AND n.unit_id = q.unit_id
  WHERE q.training_id = $1 AND q.capacity > 0 AND o.search_key LIKE ALL ($2::text[])
  GROUP BY q.unit_id, o.name, o.unit_group, o.sort_key, o.id, n.id`

const HAS_ANSWERED = `(asked.named > 0 OR asked.state IN ('answered', 'finished'))`

@Injectable()
export class NominationsRepository {
  /** One for each unit; whoever was asked already stays as it is. */
  async ask(tx: Tx, trainingId: string, unitIds: string[], at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO nominations (id, training_id, unit_id, state, created_at)
       SELECT new.id, $1, new.unit_id, 'silent', $4 FROM unnest($2::uuid[], $3::uuid[]) AS new (id, unit_id)
       ON CONFLICT ON CONSTRAINT nominations_unit_unique DO NOTHING`,
      [trainingId, unitIds.map(() => uuid()), unitIds, at],
    )
  }

  /** Units that have a place in the training. */
  async unitsWithPlaces(tx: Tx, trainingId: string): Promise<string[]> {
    const rows = await tx.query<{ unitId: string }[]>(
      `SELECT DISTINCT unit_id AS "unitId" FROM unit_quotas WHERE training_id = $1 AND capacity > 0 ORDER BY unit_id`,
      [trainingId],
    )
    return rows.map(({ unitId }) => unitId)
  }

  async findTerms(tx: Tx, trainingId: string): Promise<NominationTerms> {
    const [row] = await tx.query<NominationTerms[]>(`SELECT ${TERMS} FROM trainings t WHERE t.id = $1`, [
      trainingId,
    ])
    return row!
  }

  /** Whether the body lies below one of these. */
  async isWithin(tx: Tx, roots: string[], organizationId: string): Promise<boolean> {
    const [row] = await tx.query<{ is: boolean }[]>(`SELECT ${withinReach('$1::uuid', 2)} AS "is"`, [
      organizationId,
      roots,
    ])
    return row!.is
  }

  async idsOf(tx: Tx, trainingId: string, unitIds: string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM nominations WHERE training_id = $1 AND unit_id = ANY($2::uuid[]) ORDER BY id`,
      [trainingId, unitIds],
    )
    return rows.map(({ id }) => id)
  }

  async find(tx: Tx, id: string): Promise<NominationRow | null> {
    const [row] = await tx.query<NominationRow[]>(`SELECT ${NOMINATION} ${FROM} WHERE n.id = $1`, [id])
    return row ?? null
  }

  /** When the training's organizer lies within reach; else `nomination_not_found`. */
  async requireWithin(tx: Tx, actor: Actor, permission: Permission, id: string): Promise<NominationRow> {
    const [row] = await tx.query<NominationRow[]>(
      `SELECT ${NOMINATION} ${FROM} WHERE n.id = $1 AND ${withinReach('t.organizer_id', 2)}`,
      [id, actor.roots(permission)],
    )
    if (!row) throw registrationErrors.nomination_not_found()
    return row
  }

  async answer(tx: Tx, id: string, state: NominationState, at: Date): Promise<void> {
    await tx.query(
      `UPDATE nominations SET state = $2, answered_at = coalesce(answered_at, $3) WHERE id = $1`,
      [id, state, at],
    )
  }

  /** In the order of offices, a page at a time. */
  async list(tx: Tx, filter: AskedFilter): Promise<{ rows: AskedUnit[]; total: number }> {
    const rows = await tx.query<(AskedUnit & { total: number })[]>(
      `SELECT asked.*, count(*) OVER ()::int AS total FROM (${ASKED}) asked
       WHERE $3::text IS NULL OR ($3 = 'answered') = ${HAS_ANSWERED}
       ORDER BY ${unitOrder('asked."unitGroup"', 'asked')} LIMIT $4 OFFSET $5`,
      [
        filter.trainingId,
        searchPatterns(filter.search ?? ''),
        filter.answer ?? null,
        filter.limit,
        filter.offset,
      ],
    )
    return { rows, total: rows[0]?.total ?? 0 }
  }

  async counts(tx: Tx, trainingId: string): Promise<{ units: number; answered: number; asked: number }> {
    const [row] = await tx.query<{ units: number; answered: number; asked: number }[]>(
      `SELECT count(*)::int AS units, count(*) FILTER (WHERE ${HAS_ANSWERED})::int AS answered,
         count(asked."nominationId")::int AS asked FROM (${ASKED}) asked`,
      [trainingId, searchPatterns('')],
    )
    return row!
  }
}
