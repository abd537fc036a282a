import { Injectable } from '@nestjs/common'
import { searchPatterns } from '#text'
import type { Tx } from '../database/database.js'
import { likeEach } from '../database/like-each.js'
import { COUNTED } from '../organizations/reach.js'
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

/** What comes next first, those without a day after them, then the latest that are over; each part off an index. */
const parts = [
  { when: 'coming', which: 't.starts_on >= $1::date', order: 't.starts_on, t.id' },
  { when: 'coming', which: 't.starts_on IS NULL', order: 't.id' },
  { when: 'past', which: 't.starts_on < $1::date', order: 't.starts_on DESC, t.id DESC' },
] as const

@Injectable()
export class PublicTrainingsRepository {
  /** Those that people outside the office may know of; `total` counts to a thousand. */
  async list(tx: Tx, filter: PublicTrainingFilter): Promise<{ rows: PublicTrainingRow[]; total: number }> {
    const words = searchPatterns(filter.search ?? '')
    const known = `t.status <> 'draft' AND ${likeEach('t.search_key', 2, words.length)}`
    const asked = parts.filter(({ when }) => filter.when === null || filter.when === when)
    const [count] = await tx.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM (SELECT 1 FROM trainings t
       WHERE ${known} AND (${asked.map(({ which }) => which).join(' OR ')}) AND $1::date IS NOT NULL
       LIMIT ${COUNTED}) found`,
      [filter.today, words],
    )
    const rows = await tx.query<PublicTrainingRow[]>(
      `SELECT t.slug, t.title, t.status, t.starts_on AS "startsOn", t.venue, o.name AS organizer, s.capacity, s.taken,
         (SELECT count(*)::int FROM registrations r WHERE r.training_id = t.id AND r.state = 'waiting') AS waiting,
         (SELECT count(*)::int FROM training_sessions x WHERE x.training_id = t.id) AS sessions,
         t.public_registration AS "publicRegistration", t.registration_opens_at AS "registrationOpensAt",
         t.registration_closes_at AS "registrationClosesAt", t.sample
       FROM (SELECT * FROM (${asked.map((part, index) => partOf(part, index, known)).join(' UNION ALL ')}) every
         ORDER BY part, place LIMIT $3 OFFSET $4) t
       JOIN training_seats s ON s.training_id = t.id
       JOIN current_organizations o ON o.id = t.organizer_id
       ORDER BY t.part, t.place`,
      [filter.today, words, filter.limit, filter.offset],
    )
    return { rows, total: count!.total }
  }
}

const partOf = ({ which, order }: (typeof parts)[number], index: number, known: string) => `(
  SELECT t.*, ${index} AS part, row_number() OVER (ORDER BY ${order}) AS place FROM trainings t
  WHERE ${known} AND ${which} ORDER BY ${order} LIMIT $3::int + $4::int)`
