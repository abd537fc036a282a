import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { searchPatterns } from '#text'
import { withinReach } from '../organizations/reach.js'
import { LegalBasis } from './legal-basis.entity.js'
import { Speaker } from './speaker.entity.js'
import { TrainingSession } from './training-session.entity.js'
import { TrainingStatusChange } from './training-status-change.entity.js'
import type { ListTrainings } from './trainings.dto.js'
import type { TrainingLine } from './trainings.presenter.js'
import { Training } from './training.entity.js'

export interface TrainingFilter extends Pick<ListTrainings, 'search' | 'status' | 'year' | 'sort'> {
  roots: string[]
  limit: number
  offset: number
}

const NEWEST = 't.starts_on DESC NULLS FIRST, t.created_at DESC, t.id'

const orders: Record<NonNullable<ListTrainings['sort']>, string> = {
  title: 't.title COLLATE "vi-VN-x-icu", t.id',
  '-title': 't.title COLLATE "vi-VN-x-icu" DESC, t.id',
  startsOn: 't.starts_on NULLS LAST, t.id',
  '-startsOn': NEWEST,
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

  /** Those within reach; `years` are all in which one of them begins, whatever else is asked. */
  async list(tx: Tx, filter: TrainingFilter) {
    const reach = withinReach('t.organizer_id', 1)
    const where = `${reach} AND t.search_key LIKE ALL ($2::text[]) AND ($3::text IS NULL OR t.status = $3)
      AND ($4::int IS NULL OR (t.starts_on >= make_date($4, 1, 1) AND t.starts_on < make_date($4 + 1, 1, 1)))`
    const values = [
      filter.roots,
      searchPatterns(filter.search ?? ''),
      filter.status ?? null,
      filter.year ?? null,
    ]
    const [count] = await tx.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM trainings t WHERE ${where}`,
      values,
    )
    const rows = await tx.query<Omit<TrainingLine, 'statusLabel'>[]>(
      `SELECT t.id, t.code, t.title, t.status, t.starts_on AS "startsOn", t.venue,
         o.name AS "organizerName", s.capacity, s.taken
       FROM trainings t JOIN training_seats s ON s.training_id = t.id
       JOIN current_organizations o ON o.id = t.organizer_id
       WHERE ${where} ORDER BY ${orders[filter.sort ?? '-startsOn']} LIMIT $5 OFFSET $6`,
      [...values, filter.limit, filter.offset],
    )
    return { rows, total: count!.total }
  }

  async years(tx: Tx, roots: string[]): Promise<number[]> {
    const rows = await tx.query<{ year: number }[]>(
      `SELECT DISTINCT extract(year FROM t.starts_on)::int AS year FROM trainings t
       WHERE t.starts_on IS NOT NULL AND ${withinReach('t.organizer_id', 1)} ORDER BY 1 DESC`,
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
