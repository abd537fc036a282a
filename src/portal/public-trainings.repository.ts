import { Injectable } from '@nestjs/common'
import { searchPatterns } from '#text'
import type { Tx } from '../database/database.js'
import type { TrainingStatus } from '../trainings/training-status.js'

export interface PublicTrainingRow {
  slug: string
  title: string
  status: TrainingStatus
  startsOn: string | null
  venue: string
  organizer: string
  capacity: number
  taken: number
  waiting: number
  sessions: number
  publicRegistration: boolean
  registrationOpensAt: Date | null
  registrationClosesAt: Date | null
  sample: boolean
}

/** `coming`: on the day or later, or without a day yet; `past`: before it. */
export interface PublicTrainingFilter {
  today: string
  when: 'coming' | 'past' | null
  search?: string
  limit: number
  offset: number
}

@Injectable()
export class PublicTrainingsRepository {
  /** Those that people outside the office may know of; what comes next first, then the latest that are over. */
  async list(tx: Tx, filter: PublicTrainingFilter): Promise<{ rows: PublicTrainingRow[]; total: number }> {
    const rows = await tx.query<(PublicTrainingRow & { total: number })[]>(
      `SELECT t.slug, t.title, t.status, t.starts_on AS "startsOn", t.venue, o.name AS organizer, s.capacity, s.taken,
         (SELECT count(*)::int FROM registrations r WHERE r.training_id = t.id AND r.state = 'waiting') AS waiting,
         (SELECT count(*)::int FROM training_sessions x WHERE x.training_id = t.id) AS sessions,
         t.public_registration AS "publicRegistration", t.registration_opens_at AS "registrationOpensAt",
         t.registration_closes_at AS "registrationClosesAt", t.sample, t.total
       FROM (
         SELECT *, count(*) OVER ()::int AS total, coalesce(starts_on >= $1::date, true) AS coming FROM trainings
         WHERE status <> 'draft' AND search_key LIKE ALL ($2::text[])
           AND ($3::text IS NULL OR coalesce(starts_on >= $1::date, true) = ($3 = 'coming'))
         ORDER BY coming DESC, CASE WHEN starts_on >= $1::date THEN starts_on END, starts_on DESC, id
         LIMIT $4 OFFSET $5) t
       JOIN training_seats s ON s.training_id = t.id
       JOIN current_organizations o ON o.id = t.organizer_id
       ORDER BY t.coming DESC, CASE WHEN t.coming THEN t.starts_on END, t.starts_on DESC, t.id`,
      [filter.today, searchPatterns(filter.search ?? ''), filter.when, filter.limit, filter.offset],
    )
    return { rows, total: rows[0]?.total ?? 0 }
  }
}
