import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { nameSearch } from '../people/name-search.js'
import { nameRank } from '../people/ordered-names.js'
import { rosterByName } from '../registrations/roster-order.js'
import { AttendanceDecision } from './attendance-decision.entity.js'
import type { AttendanceState, DecisionKind, ScanMethod } from './scan-kinds.js'

/** How one person stands in one session, and why. */
export interface StandingRow {
  sessionId: string
  state: AttendanceState
  arrivedAt: Date | null
  method: ScanMethod | null
  reason: string | null
  decidedBy: string | null
}

export interface PersonRow {
  registrationId: string
  seq: number
  fullName: string
  positionTitle: string
  unitName: string
  /** In the order of the sessions. */
  standings: StandingRow[]
}

export interface AttendanceFilter {
  trainingId: string
  search?: string
  state?: AttendanceState
  limit: number
  offset: number
}

type RawStanding = Omit<StandingRow, 'arrivedAt'> & { arrivedAt: string | null }

const STANDINGS = `
  SELECT json_agg(json_build_object('sessionId', a.session_id, 'state', a.state, 'arrivedAt', a.arrived_at,
      'method', c.method, 'reason', a.reason, 'decidedBy', d.actor_label) ORDER BY a.session_no)
  FROM attendance a LEFT JOIN scans c ON c.id = a.scan_id
  LEFT JOIN attendance_decisions d ON d.id = a.decision_id
  WHERE a.registration_id = r.id`

@Injectable()
export class AttendanceRepository {
  /** People with a place, by name, of a search the best match first; `state` keeps those who stand so in at least one session. */
  async list(tx: Tx, filter: AttendanceFilter): Promise<{ rows: PersonRow[]; total: number }> {
    const where = `r.training_id = $1 AND r.state = 'confirmed' AND r.search_key LIKE ALL ($2::text[])
      AND ($3::text IS NULL OR EXISTS (
        SELECT 1 FROM attendance x WHERE x.registration_id = r.id AND x.state = $3))`
    const { exact, words, beginnings, anywhere } = nameSearch(filter.search ?? '')
    const values = [filter.trainingId, anywhere, filter.state ?? null]
    const [count] = await tx.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM registrations r WHERE ${where}`,
      values,
    )
    const rows = await tx.query<(Omit<PersonRow, 'standings'> & { standings: RawStanding[] | null })[]>(
      `SELECT r.id AS "registrationId", r.seq, r.full_name AS "fullName",
         r.position_title AS "positionTitle", r.unit_name AS "unitName", (${STANDINGS}) AS standings
       FROM registrations r WHERE ${where}
       ORDER BY ${nameRank('r.full_name', 'r.search_key', 6)}, ${rosterByName('$1')} LIMIT $4 OFFSET $5`,
      [...values, filter.limit, filter.offset, exact, words, beginnings, anywhere],
    )
    return { rows: rows.map(withMoments), total: count!.total }
  }

  /** One person with a place in the training. */
  async find(tx: Tx, trainingId: string, registrationId: string): Promise<PersonRow | null> {
    const [row] = await tx.query<(Omit<PersonRow, 'standings'> & { standings: RawStanding[] | null })[]>(
      `SELECT r.id AS "registrationId", r.seq, r.full_name AS "fullName",
         r.position_title AS "positionTitle", r.unit_name AS "unitName", (${STANDINGS}) AS standings
       FROM registrations r WHERE r.id = $2 AND r.training_id = $1 AND r.state = 'confirmed'`,
      [trainingId, registrationId],
    )
    return row ? withMoments(row) : null
  }

  /** The registration's state, when it is of this training; held, so that it is not withdrawn meanwhile. */
  async lockState(tx: Tx, trainingId: string, registrationId: string): Promise<string | null> {
    const [row] = await tx.query<{ state: string }[]>(
      `SELECT state FROM registrations WHERE id = $2 AND training_id = $1 FOR NO KEY UPDATE`,
      [trainingId, registrationId],
    )
    return row?.state ?? null
  }

  /** When he was first seen at a session, null for a time that nobody wrote down; null when he never was. */
  async findFirstPresence(tx: Tx, registrationId: string): Promise<{ at: Date | null } | null> {
    const [row] = await tx.query<{ at: Date | null }[]>(
      `SELECT arrived_at AS at FROM attendance
       WHERE registration_id = $1 AND state IN ('present', 'late') ORDER BY arrived_at, session_no LIMIT 1`,
      [registrationId],
    )
    return row ?? null
  }

  async insertDecision(tx: Tx, decision: AttendanceDecision): Promise<void> {
    await tx.insert(AttendanceDecision, decision)
  }

  /** The newest first. */
  async decisions(tx: Tx, registrationId: string, sessionId: string): Promise<AttendanceDecision[]> {
    return tx.find(AttendanceDecision, {
      where: { registrationId, sessionId },
      order: { at: 'DESC', id: 'DESC' },
      take: 50,
    })
  }

  /**
   * How each person stands over the sessions that count so far: the worst of them. `begun` are the sessions
   * with a scan or a decision; null when there is none. One row for each combination of states.
   */
  async overall(tx: Tx, trainingId: string, over: string[], begun: string[]): Promise<OverallRow[]> {
    return tx.query(
      `SELECT state, count(*)::int AS count FROM (
         SELECT CASE
           WHEN bool_or(a.state = 'absent' AND a.session_id = ANY($2::uuid[])) THEN 'unexcused'
           WHEN bool_or(a.state = 'excused') THEN 'excused'
           WHEN bool_or(a.state = 'absent') THEN 'named'
           WHEN bool_or(a.state = 'late') THEN 'late'
           ELSE 'present' END AS state
         FROM attendance a WHERE a.training_id = $1 AND a.session_id = ANY($3::uuid[])
         GROUP BY a.registration_id) person
       GROUP BY state`,
      [trainingId, over, begun],
    )
  }
}

export interface OverallRow {
  state: 'present' | 'late' | 'excused' | 'unexcused' | 'named'
  count: number
}

export type DecisionRow = Pick<AttendanceDecision, 'id' | 'reason' | 'actorLabel' | 'at'> & {
  kind: DecisionKind
}

const withMoments = (row: Omit<PersonRow, 'standings'> & { standings: RawStanding[] | null }): PersonRow => ({
  ...row,
  standings: (row.standings ?? []).map((one) => ({
    ...one,
    arrivedAt: one.arrivedAt === null ? null : new Date(one.arrivedAt),
  })),
})
