import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { likeEach } from '../database/like-each.js'
import { searchPatterns } from '#text'
import {
  COUNTED,
  countedWithin,
  REACHED,
  reachSizeOf,
  walkedWithin,
  withinReach,
} from '../organizations/reach.js'
import { LegalBasis } from './legal-basis.entity.js'
import { Speaker } from './speaker.entity.js'
import { TrainingSession } from './training-session.entity.js'
import { TrainingStatusChange } from './training-status-change.entity.js'
import type { ListTrainings } from './trainings.dto.js'
import type { TrainingLine } from './trainings.presenter.js'
import { Training } from './training.entity.js'

export interface TrainingFilter extends Pick<ListTrainings, 'search' | 'status' | 'year' | 'sort'> {
  roots: string[]
  /** The training after which the page begins. */
  after?: string
  limit: number
  offset: number
}

/** Each as an index has it, read forwards or backwards; ids are in the order in which trainings were planned. */
const orders: Record<NonNullable<ListTrainings['sort']>, string> = {
  title: 't.title COLLATE "vi-VN-x-icu", t.id',
  '-title': 't.title COLLATE "vi-VN-x-icu" DESC, t.id DESC',
  startsOn: 't.starts_on NULLS LAST, t.id',
  '-startsOn': 't.starts_on DESC NULLS FIRST, t.id DESC',
}

/** What follows the training in `$n` in that order; trainings without a day stand together at the late end. */
function follows(sort: keyof typeof orders, hasDay: boolean, parameter: number): string {
  const title = 'COLLATE "vi-VN-x-icu"'
  const after = (column: string, is: '<' | '>', rule = '') =>
    `(t.${column} ${rule}, t.id) ${is} (SELECT x.${column}, x.id FROM trainings x WHERE x.id = $${parameter})`
  if (sort === 'title') return after('title', '>', title)
  if (sort === '-title') return after('title', '<', title)
  if (sort === 'startsOn')
    return hasDay
      ? `(${after('starts_on', '>')} OR t.starts_on IS NULL)`
      : `t.starts_on IS NULL AND t.id > $${parameter}`
  return hasDay ? after('starts_on', '<') : `(t.starts_on IS NOT NULL OR t.id < $${parameter})`
}

@Injectable()
export class TrainingsRepository {
  find(tx: Tx, id: string): Promise<Training | null> {
    return tx.findOneBy(Training, { id })
  }

  findBySlug(tx: Tx, slug: string): Promise<Training | null> {
    return tx.findOneBy(Training, { slug })
  }

  async findWithin(tx: Tx, roots: string[], id: string): Promise<Training | null> {
    const [reached] = await tx.query<unknown[]>(
      `SELECT 1 FROM trainings t WHERE t.id = $1 AND ${withinReach('t.organizer_id', 2)}`,
      [id, roots],
    )
    return reached ? this.find(tx, id) : null
  }

  /** Those within reach; `total` counts to a thousand and one. */
  async list(tx: Tx, filter: TrainingFilter) {
    const [reached] = await tx.query<{ n: number }[]>(REACHED, [filter.roots])
    const size = reachSizeOf(reached!.n)
    const words = searchPatterns(filter.search ?? '')
    const where = `${likeEach('t.search_key', 2, words.length)} AND ($3::text IS NULL OR t.status = $3)
      AND ($4::int IS NULL OR (t.starts_on >= make_date($4, 1, 1) AND t.starts_on < make_date($4 + 1, 1, 1)))`
    const values = [filter.roots, words, filter.status ?? null, filter.year ?? null]
    const [count] = await tx.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM (SELECT 1 FROM trainings t
       WHERE ${countedWithin('t.organizer_id', 1, size)} AND ${where} LIMIT ${COUNTED + 1}) found`,
      values,
    )
    const sort = filter.sort ?? '-startsOn'
    const order = orders[sort]
    const start = filter.after ? await this.find(tx, filter.after) : null
    const following = start ? follows(sort, start.startsOn !== null, 7) : '$7::uuid IS NULL'
    const rows = await tx.query<Omit<TrainingLine, 'statusLabel'>[]>(
      `WITH page AS (
         SELECT t.* FROM trainings t WHERE ${walkedWithin('t.organizer_id', 1, size)} AND ${where} AND ${following}
         ORDER BY ${order} LIMIT $5 OFFSET $6)
       SELECT t.id, t.code, t.title, t.status, t.starts_on AS "startsOn", t.venue,
         o.name AS "organizerName", s.capacity, s.taken
       FROM page t JOIN training_seats s ON s.training_id = t.id
       JOIN current_organizations o ON o.id = t.organizer_id ORDER BY ${order}`,
      [...values, filter.limit, filter.offset, filter.after ?? null],
    )
    return { rows, total: count!.total }
  }

  /** All in which a training within reach begins, the newest first: one is looked for in each. */
  async years(tx: Tx, roots: string[]): Promise<number[]> {
    const rows = await tx.query<{ year: number }[]>(
      `SELECT year FROM (SELECT min(starts_on) AS first, max(starts_on) AS last FROM trainings) days,
         generate_series(extract(year FROM first)::int, extract(year FROM last)::int) year
       WHERE EXISTS (SELECT 1 FROM trainings t WHERE t.starts_on >= make_date(year, 1, 1)
         AND t.starts_on < make_date(year + 1, 1, 1) AND ${withinReach('t.organizer_id', 1)})
       ORDER BY year DESC`,
      [roots],
    )
    return rows.map(({ year }) => year)
  }

  /** Holds the training's row, so that two changes of one training never cross. Before its seats. */
  async lock(tx: Tx, id: string): Promise<void> {
    await tx.query(`SELECT 1 FROM trainings WHERE id = $1 FOR NO KEY UPDATE`, [id])
  }

  /**
   * One training whose registration falls due to open (or close) at `now`, held until the transaction ends.
   * What another worker or a person is changing is left to them.
   */
  async lockDue(tx: Tx, change: 'open' | 'close', now: Date): Promise<string | null> {
    const due =
      change === 'open'
        ? `status = 'published' AND registration_opens_at <= $1
             AND (registration_closes_at IS NULL OR registration_closes_at > $1)`
        : `status = 'registration_open' AND registration_closes_at <= $1`
    const [row] = await tx.query<{ id: string }[]>(
      `SELECT id FROM trainings WHERE ${due} ORDER BY id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED`,
      [now],
    )
    return row?.id ?? null
  }

  sessions(tx: Tx, trainingId: string): Promise<TrainingSession[]> {
    return tx.find(TrainingSession, { where: { trainingId }, order: { no: 'ASC' } })
  }

  speakers(tx: Tx, trainingId: string): Promise<Speaker[]> {
    return tx.find(Speaker, { where: { trainingId }, order: { no: 'ASC' } })
  }

  legalBases(tx: Tx, trainingId: string): Promise<LegalBasis[]> {
    return tx.find(LegalBasis, { where: { trainingId }, order: { no: 'ASC' } })
  }

  insertStatusChange(tx: Tx, change: TrainingStatusChange) {
    return tx.insert(TrainingStatusChange, change)
  }

  /** Counts the version up; false when `version` is no longer the stored one. */
  async update(tx: Tx, id: string, version: number, values: Partial<Training>): Promise<boolean> {
    const { affected } = await tx.update(Training, { id, version }, { ...values, version: version + 1 })
    return affected === 1
  }

  /** Newest first. */
  statusChanges(tx: Tx, trainingId: string): Promise<TrainingStatusChange[]> {
    return tx.find(TrainingStatusChange, {
      where: { trainingId },
      order: { at: 'DESC', id: 'DESC' },
      take: 20,
    })
  }
}
