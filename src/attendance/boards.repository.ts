import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import type { BoardView } from './boards.presenter.js'

/** What the wall of the hall shows. */
@Injectable()
export class BoardsRepository {
  /** The groups with the most people first. */
  async groups(tx: Tx, sessionId: string): Promise<BoardView['groups']> {
    return tx.query(
      `SELECT coalesce(r.unit_group, 'Khác') AS group, count(*)::int AS total,
         (count(*) FILTER (WHERE a.state IN ('present', 'late')))::int AS in
       FROM attendance a JOIN registrations r ON r.id = a.registration_id
       WHERE a.session_id = $1 GROUP BY 1 ORDER BY total DESC, 1`,
      [sessionId],
    )
  }

  /** Accepted arrivals of the minutes from `from` to `to`; a minute without any has no row. */
  async minutes(tx: Tx, sessionId: string, from: Date, to: Date): Promise<{ minute: Date; count: number }[]> {
    return tx.query(
      `SELECT date_trunc('minute', arrived_at) AS minute, count(*)::int AS count FROM attendance
       WHERE session_id = $1 AND arrived_at >= $2 AND arrived_at < $3 GROUP BY 1`,
      [sessionId, from, to],
    )
  }

  async lastArrivalAt(tx: Tx, sessionId: string): Promise<Date | null> {
    const [row] = await tx.query<{ at: Date | null }[]>(
      `SELECT max(arrived_at) AS at FROM attendance WHERE session_id = $1`,
      [sessionId],
    )
    return row?.at ?? null
  }

  async newest(tx: Tx, sessionId: string, limit: number): Promise<BoardView['newest']> {
    return tx.query(
      `SELECT r.full_name AS "fullName", r.unit_name AS "unitName"
       FROM attendance a JOIN registrations r ON r.id = a.registration_id
       WHERE a.session_id = $1 AND a.arrived_at IS NOT NULL AND a.state IN ('present', 'late')
       ORDER BY a.arrived_at DESC, a.scan_id DESC LIMIT $2`,
      [sessionId, limit],
    )
  }
}
