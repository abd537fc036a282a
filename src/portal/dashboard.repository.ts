import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { REACHED, reachSizeOf, withinReach, type ReachSize } from '../organizations/reach.js'
import type { TrainingStatus } from '../trainings/training-status.js'
import type { MonthRow, YearFigures } from './dashboard.presenter.js'

export interface UnderWayRow {
  id: string
  title: string
  status: TrainingStatus
  startsOn: string | null
  venue: string
  capacity: number
  taken: number
  waiting: number
  /** With a quota, and of these those that named somebody. */
  units: number
  answered: number
  registrationClosesAt: Date | null
}

/** What the year says, month by month. */
export type MonthFigures = YearFigures & MonthRow

/** Trainings within reach that begin in the year: $1 the roots, $2 the year. */
const OF_YEAR = `SELECT t.id, t.status, extract(month FROM t.starts_on)::int AS month FROM trainings t
  WHERE t.starts_on BETWEEN make_date($2, 1, 1) AND make_date($2, 12, 31) AND ${withinReach('t.organizer_id', 1)}`

@Injectable()
export class DashboardRepository {
  /** Those that still need work: what comes next first, then the latest that were held. */
  underWay(tx: Tx, roots: string[], today: string, limit: number): Promise<UnderWayRow[]> {
    return tx.query(
      `SELECT t.id, t.title, t.status, t.starts_on AS "startsOn", t.venue, s.capacity, s.taken,
         (SELECT count(*)::int FROM registrations r WHERE r.training_id = t.id AND r.state = 'waiting') AS waiting,
         (SELECT count(DISTINCT q.unit_id)::int FROM unit_quotas q
          WHERE q.training_id = t.id AND q.capacity > 0) AS units,
         (SELECT count(DISTINCT q.unit_id)::int FROM unit_quotas q
          JOIN registrations r ON r.training_id = q.training_id AND r.unit_id = q.unit_id AND r.state <> 'withdrawn'
          WHERE q.training_id = t.id AND q.capacity > 0) AS answered,
         t.registration_closes_at AS "registrationClosesAt"
       FROM trainings t JOIN training_seats s ON s.training_id = t.id
       WHERE t.status NOT IN ('completed', 'cancelled') AND ${withinReach('t.organizer_id', 1)}
       ORDER BY coalesce(t.starts_on < $2::date, false), CASE WHEN t.starts_on >= $2::date THEN t.starts_on END,
         t.starts_on DESC, t.id LIMIT $3`,
      [roots, today, limit],
    )
  }

  async reachSize(tx: Tx, roots: string[]): Promise<ReachSize> {
    const [row] = await tx.query<{ n: number }[]>(REACHED, [roots])
    return reachSizeOf(row!.n)
  }

  /** Of each month; people are, held: who came; announced: who has a seat; draft: how many seats are planned. */
  year(tx: Tx, roots: string[], year: number): Promise<MonthFigures[]> {
    return tx.query(
      `WITH mine AS MATERIALIZED (${OF_YEAR}),
       held AS MATERIALIZED (SELECT s.id FROM mine JOIN training_sessions s ON s.training_id = mine.id
         WHERE mine.status IN ('held', 'completed')),
       -- A decision stands above the scan, as in the view attendance; said for all trainings at once.
       decided AS MATERIALIZED (SELECT DISTINCT ON (d.session_id, d.registration_id) d.session_id, d.registration_id, d.kind
         FROM held JOIN attendance_decisions d ON d.session_id = held.id
         ORDER BY d.session_id, d.registration_id, d.at DESC, d.id DESC),
       came AS (
         SELECT x.registration_id FROM held JOIN scans x ON x.session_id = held.id AND x.result IN ('in', 'late')
         WHERE NOT EXISTS (SELECT 1 FROM decided d
           WHERE d.session_id = x.session_id AND d.registration_id = x.registration_id)
         UNION ALL SELECT d.registration_id FROM decided d WHERE d.kind = 'present'
       ), attended AS (
         -- Registrations are read off the index that has them by training; withdrawn ones are not in it.
         SELECT mine.month, count(*)::int AS people FROM mine
         JOIN registrations r ON r.training_id = mine.id AND r.state <> 'withdrawn' AND r.state = 'confirmed'
         WHERE mine.status IN ('held', 'completed') AND r.id IN (SELECT came.registration_id FROM came)
         GROUP BY mine.month
       ), given AS (
         SELECT mine.month, count(*)::int AS certificates FROM mine
         JOIN certificates c ON c.training_id = mine.id AND c.revoked_at IS NULL
         WHERE mine.status <> 'cancelled' GROUP BY mine.month
       )
       SELECT mine.month, (count(*) FILTER (WHERE status <> 'cancelled'))::int AS trainings,
         (count(*) FILTER (WHERE status IN ('held', 'completed')))::int AS held,
         coalesce(max(given.certificates), 0)::int AS certificates,
         coalesce(max(attended.people), 0)::int AS attended,
         coalesce(sum(s.taken) FILTER (WHERE status IN ('registration_open', 'registration_closed')), 0)::int
           AS "underWay",
         coalesce(sum(s.capacity) FILTER (WHERE status IN ('draft', 'published')), 0)::int AS planned
       FROM mine JOIN training_seats s ON s.training_id = mine.id
       LEFT JOIN attended ON attended.month = mine.month LEFT JOIN given ON given.month = mine.month
       GROUP BY mine.month ORDER BY mine.month`,
      [roots, year],
    )
  }

  async countUnsentLetters(tx: Tx, roots: string[]): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM messages m
       WHERE m.state IN ('ready', 'failed') AND ${withinReach('m.organization_id', 1)}`,
      [roots],
    )
    return row!.count
  }

  async countDraftArticles(tx: Tx, roots: string[]): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM articles a
       WHERE a.state = 'draft' AND ${withinReach('a.organization_id', 1)}`,
      [roots],
    )
    return row!.count
  }
}
