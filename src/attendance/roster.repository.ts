import { Injectable } from '@nestjs/common'
import { searchPatterns, searchTerms } from '#text'
import type { Tx } from '../database/database.js'
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

const NAME_ORDER = 'r.sort_key COLLATE "vi-VN-x-icu", r.unit_name, r.id'

/** What the view `attendance` says of one session or of all. */
@Injectable()
export class RosterRepository {
  /** Those whose names begin with what is sought come before those that only hold it. */
  async search(tx: Tx, sessionId: string, search: string, limit: number): Promise<RosterRow[]> {
    return tx.query(
      `SELECT r.id AS "registrationId", r.seq, r.full_name AS "fullName", r.position_title AS "positionTitle",
         r.unit_name AS "unitName", a.state, a.arrived_at AS "arrivedAt"
       FROM attendance a JOIN registrations r ON r.id = a.registration_id
       WHERE a.session_id = $1 AND r.search_key LIKE ALL ($2::text[])
       ORDER BY (' ' || r.search_key) LIKE ALL ($3::text[]) DESC, ${NAME_ORDER} LIMIT $4`,
      [sessionId, searchPatterns(search), searchTerms(search).map((term) => `% ${term}%`), limit],
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
