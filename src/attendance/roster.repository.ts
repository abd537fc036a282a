import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { nameSearch } from '../people/name-search.js'
import { nameRank } from '../people/ordered-names.js'
import { rosterByName } from '../registrations/roster-order.js'
import type { AttendanceState } from './scan-kinds.js'

/** One person of a session's roster, as the door may see him: nothing to reach or to recognise him by. */
export interface RosterRow {
  registrationId: string
  seq: number
  fullName: string
  positionTitle: string
  unitName: string
  state: AttendanceState
  arrivedAt: Date | null
}

export interface StateCount {
  sessionId: string
  state: AttendanceState
  count: number
}

const TRAINING = '(SELECT training_id FROM training_sessions WHERE id = $1)'

/** What the view `attendance` says of one session or of all. */
@Injectable()
export class RosterRepository {
  /** The best match first, then by name as the organizer orders names. */
  async search(tx: Tx, sessionId: string, search: string, limit: number): Promise<RosterRow[]> {
    const { exact, words, beginnings, anywhere } = nameSearch(search)
    return tx.query(
      `SELECT r.id AS "registrationId", r.seq, r.full_name AS "fullName", r.position_title AS "positionTitle",
         r.unit_name AS "unitName", a.state, a.arrived_at AS "arrivedAt"
       FROM attendance a JOIN registrations r ON r.id = a.registration_id
       WHERE a.session_id = $1 AND r.search_key LIKE ALL ($6::text[])
       ORDER BY ${nameRank('r.full_name', 'r.search_key', 3)}, ${rosterByName(TRAINING)} LIMIT $2`,
      [sessionId, limit, exact, words, beginnings, anywhere],
    )
  }

  /** Of all sessions of the training; a state in which nobody stands has no row. */
  async countStates(tx: Tx, trainingId: string): Promise<StateCount[]> {
    return tx.query(
      `SELECT session_id AS "sessionId", state, count(*)::int AS count FROM attendance
       WHERE training_id = $1 GROUP BY session_id, state`,
      [trainingId],
    )
  }

  /** Everybody's state in a session, in the order in which they registered: one seat each. */
  async seats(tx: Tx, sessionId: string): Promise<AttendanceState[]> {
    const rows = await tx.query<{ state: AttendanceState }[]>(
      `SELECT a.state FROM attendance a JOIN registrations r ON r.id = a.registration_id
       WHERE a.session_id = $1 ORDER BY r.seq`,
      [sessionId],
    )
    return rows.map(({ state }) => state)
  }
}
