import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { withinReach } from '../organizations/reach.js'
import type { DoorLine } from './doors.presenter.js'

type Row = Omit<DoorLine, 'startsAt' | 'endsAt'> & { startsAt: Date; endsAt: Date }

@Injectable()
export class DoorsRepository {
  /** Sessions that begin in the range, of trainings that people know of and that still take place. */
  async listBetween(tx: Tx, roots: string[], range: { from: Date; to: Date }): Promise<DoorLine[]> {
    const rows = await tx.query<Row[]>(
      `SELECT t.id AS "trainingId", t.title AS "trainingTitle", t.venue, s.id AS "sessionId",
         s.name AS "sessionName", s.starts_at AS "startsAt", s.ends_at AS "endsAt",
         (SELECT count(*)::int FROM attendance a WHERE a.session_id = s.id) AS total,
         (SELECT count(*)::int FROM attendance a
          WHERE a.session_id = s.id AND a.state IN ('present', 'late')) AS in
       FROM training_sessions s JOIN trainings t ON t.id = s.training_id
       WHERE s.starts_at >= $2 AND s.starts_at < $3 AND t.status NOT IN ('draft', 'postponed', 'cancelled')
         AND ${withinReach('t.organizer_id', 1)}
       ORDER BY s.starts_at, t.title, t.id`,
      [roots, range.from, range.to],
    )
    return rows.map((row) => ({
      ...row,
      startsAt: row.startsAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
    }))
  }
}
