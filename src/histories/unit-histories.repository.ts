import { Injectable } from '@nestjs/common'
import { REACHED, reachSizeOf, withinReach, type ReachSize } from '../organizations/reach.js'
import { unitOrder } from '../organizations/unit-order.js'
import type { Tx } from '../database/database.js'
import type { TrainingStatus } from '../trainings/training-status.js'
import type { SubUnitRow, UnitFigures } from './unit-history.presenter.js'
import { childrenOf, joinMembers, membersOf, someoneOf, trainingsOfFew, type RollUp } from './unit-members.js'

export interface UnitHistoryFilter {
  unitId: string
  rollUp: RollUp
  year: number | null
  /** The training after which the page begins. */
  after: string | null
  limit: number
}

export interface UnitTrainingRow {
  id: string
  title: string
  status: TrainingStatus
  startsOn: string
  organizerId: string
  organizerName: string
}

/** A draft is known to nobody but who plans it. */
const IN_YEAR = `t.status <> 'draft' AND t.starts_on >= make_date($2, 1, 1) AND t.starts_on < make_date($2 + 1, 1, 1)`

/** Was in at one session at least. */
const PRESENT = `EXISTS (SELECT 1 FROM attendance a WHERE a.registration_id = r.id AND a.state IN ('present', 'late'))`
const CERTIFICATES = `(SELECT count(*) FROM certificates c WHERE c.registration_id = r.id AND c.state IN ('waiting', 'issued'))`

const FIGURES = `
  count(*)::int AS nominated, (count(*) FILTER (WHERE r.state = 'confirmed' AND ${PRESENT}))::int AS present,
  coalesce(sum(${CERTIFICATES}), 0)::int AS certificates`

const withMembers = (rollUp: RollUp) => (rollUp === 'then' ? `WITH RECURSIVE ${membersOf(rollUp)}` : '')

/** A sub-unit's name today, or at the end of the year that is looked at. */
const nameBy: Record<RollUp, string> = {
  now: 'o.name',
  then: 'organization_name_on(o.id, make_date($2, 12, 31))',
}

@Injectable()
export class UnitHistoriesRepository {
  /** How much the body holds: decides from which side its trainings are looked for. */
  async sizeOf(tx: Tx, unitId: string, rollUp: RollUp): Promise<ReachSize> {
    const [row] =
      rollUp === 'now'
        ? await tx.query<{ n: number }[]>(REACHED, [[unitId]])
        : await tx.query<{ n: number }[]>(
            `${withMembers('then')} SELECT count(*)::int AS n FROM (SELECT 1 FROM members LIMIT 5001) counted`,
            [unitId],
          )
    return reachSizeOf(row!.n)
  }

  /**
   * Trainings for which somebody of the body was named, newest first. Of a small body its registrations are looked
   * through; of a large one, trainings from the newest on until the page is full.
   */
  async listTrainings(tx: Tx, filter: UnitHistoryFilter, size: ReachSize): Promise<UnitTrainingRow[]> {
    const { rollUp } = filter
    const named = size === 'few' ? `t.id IN (${trainingsOfFew(rollUp)})` : someoneOf(rollUp, size)
    return tx.query(
      `${withMembers(rollUp)}
       SELECT t.id, t.title, t.status, t.starts_on AS "startsOn", t.organizer_id AS "organizerId",
         organization_name_on(t.organizer_id, t.starts_on) AS "organizerName"
       FROM trainings t
       WHERE t.status <> 'draft' AND t.starts_on IS NOT NULL AND ${named}
         AND ($2::int IS NULL OR (t.starts_on >= make_date($2, 1, 1) AND t.starts_on < make_date($2 + 1, 1, 1)))
         AND ($3::uuid IS NULL OR (t.starts_on, t.id) < (SELECT x.starts_on, x.id FROM trainings x WHERE x.id = $3))
       ORDER BY t.starts_on DESC, t.id DESC LIMIT $4`,
      [filter.unitId, filter.year, filter.after, filter.limit],
    )
  }

  /** Of these trainings, how the body's people fared. */
  async figures(
    tx: Tx,
    unitId: string,
    rollUp: RollUp,
    trainingIds: string[],
  ): Promise<Map<string, UnitFigures>> {
    const rows = await tx.query<(UnitFigures & { id: string })[]>(
      `${withMembers(rollUp)}
       SELECT t.id, ${FIGURES} FROM trainings t JOIN registrations r ON r.training_id = t.id ${joinMembers(rollUp)}
       WHERE t.id = ANY($2::uuid[]) AND r.state <> 'withdrawn' GROUP BY t.id`,
      [unitId, trainingIds],
    )
    return new Map(rows.map(({ id, ...figures }) => [id, figures]))
  }

  /** Each direct sub-unit with its year, and the body's own people last. */
  async subUnits(
    tx: Tx,
    asked: { unitId: string; rollUp: RollUp; year: number; limit: number; offset: number },
  ): Promise<{ rows: SubUnitRow[]; total: number; sum: UnitFigures & { trainings: number } }> {
    const rows = await tx.query<(SubUnitRow & { total: number; sum: UnitFigures & { trainings: number } })[]>(
      `WITH RECURSIVE ${membersOf(asked.rollUp)}, ${childrenOf(asked.rollUp)}, counted AS (
         SELECT m.child_id, t.id AS training_id, ${FIGURES}
         FROM members m JOIN registrations r ON r.unit_id = m.id AND r.state <> 'withdrawn'
         JOIN trainings t ON t.id = r.training_id AND t.starts_on >= m.since AND t.starts_on < m.until
         WHERE ${IN_YEAR} GROUP BY m.child_id, t.id
       ), figures AS (
         SELECT child_id, count(*)::int AS trainings, sum(nominated)::int AS nominated, sum(present)::int AS present,
           sum(certificates)::int AS certificates FROM counted GROUP BY child_id
       ), every AS (SELECT id FROM children UNION SELECT $1::uuid)
       SELECT o.id, ${nameBy[asked.rollUp]} AS name,
         coalesce(f.trainings, 0) AS trainings, coalesce(f.nominated, 0) AS nominated,
         coalesce(f.present, 0) AS present, coalesce(f.certificates, 0) AS certificates,
         count(*) OVER ()::int AS total,
         (SELECT json_build_object('trainings', count(DISTINCT training_id), 'nominated', coalesce(sum(nominated), 0),
            'present', coalesce(sum(present), 0), 'certificates', coalesce(sum(certificates), 0)) FROM counted) AS sum
       FROM every JOIN current_organizations o ON o.id = every.id LEFT JOIN figures f ON f.child_id = o.id
       ORDER BY o.id = $1, ${unitOrder('o.unit_group', 'o')} LIMIT $3 OFFSET $4`,
      [asked.unitId, asked.year, asked.limit, asked.offset],
    )
    const none = { trainings: 0, nominated: 0, present: 0, certificates: 0 }
    return { rows, total: rows[0]?.total ?? 0, sum: rows[0]?.sum ?? none }
  }

  /** Which of these trainings may be opened. */
  async reachable(tx: Tx, roots: string[], trainingIds: string[]): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT t.id FROM trainings t WHERE t.id = ANY($2::uuid[]) AND ${withinReach('t.organizer_id', 1)}`,
      [roots, trainingIds],
    )
    return new Set(rows.map(({ id }) => id))
  }

  /** First and last year in which any training begins. */
  async years(tx: Tx): Promise<{ first: number; last: number } | null> {
    const [row] = await tx.query<{ first: number | null; last: number | null }[]>(
      `SELECT extract(year FROM min(starts_on))::int AS first, extract(year FROM max(starts_on))::int AS last
       FROM trainings WHERE starts_on IS NOT NULL`,
    )
    return row?.first && row.last ? { first: row.first, last: row.last } : null
  }
}
