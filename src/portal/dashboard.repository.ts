import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { withinReach } from '../organizations/reach.js'
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

  async yearFigures(tx: Tx, roots: string[], year: number): Promise<YearFigures> {
    const [row] = await tx.query<YearFigures[]>(
      `SELECT count(*)::int AS trainings,
         (count(*) FILTER (WHERE t.status IN ('held', 'completed')))::int AS held,
         coalesce(sum((SELECT count(*) FROM certificates c
           WHERE c.training_id = t.id AND c.revoked_at IS NULL)), 0)::int AS certificates
       FROM trainings t
       WHERE t.status <> 'cancelled' AND t.starts_on BETWEEN make_date($2, 1, 1) AND make_date($2, 12, 31)
         AND ${withinReach('t.organizer_id', 1)}`,
      [roots, year],
    )
    return row!
  }

  /** Held: who came; announced: who has a seat; draft: how many seats are planned. */
  months(tx: Tx, roots: string[], year: number): Promise<MonthRow[]> {
    return tx.query(
      `SELECT extract(month FROM t.starts_on)::int AS month,
         coalesce(sum((SELECT count(DISTINCT a.registration_id) FROM attendance a
           WHERE a.training_id = t.id AND a.state IN ('present', 'late')))
           FILTER (WHERE t.status IN ('held', 'completed')), 0)::int AS attended,
         coalesce(sum(s.taken) FILTER (WHERE t.status IN ('registration_open', 'registration_closed')), 0)::int
           AS "underWay",
         coalesce(sum(s.capacity) FILTER (WHERE t.status IN ('draft', 'published')), 0)::int AS planned
       FROM trainings t JOIN training_seats s ON s.training_id = t.id
       WHERE t.starts_on BETWEEN make_date($2, 1, 1) AND make_date($2, 12, 31)
         AND ${withinReach('t.organizer_id', 1)}
       GROUP BY 1 ORDER BY 1`,
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
