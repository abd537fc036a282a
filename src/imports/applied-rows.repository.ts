import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import type { AppliedFacts } from './import-contributions.js'
import type { RowChoice } from './import-states.js'

/** Rows that good sense or staff let in, unless what they meant was erased while they waited: SQL over `r`. */
export const TO_APPLY = `(r.meaning IS NOT NULL OR r.state <> 'waiting') AND r.choice IS DISTINCT FROM 'leave_out' AND r.choice IS DISTINCT FROM 'split'
  AND (r.outcome IN ('new', 'matched') OR r.outcome = 'doubtful' AND r.choice IN ('same', 'new'))`

export interface PlannedRow {
  id: string
  row: number
  values: unknown
  choice: RowChoice | null
  subjectId: string | null
  chosenId: string | null
}

export interface AppliedRow {
  id: string
  values: unknown
  result: AppliedFacts
}

const WITH_EFFECT = `r.state IN ('applied', 'kept')
  AND (r.result ->> 'made' = 'true' OR jsonb_array_length(r.result -> 'changes') > 0)`

/** The rows of an import as the worker takes them, chunk by chunk. */
@Injectable()
export class AppliedRowsRepository {
  async countToApply(tx: Tx, importId: string): Promise<number> {
    return this.count(tx, importId, `r.state = 'waiting' AND ${TO_APPLY}`)
  }

  async takeToApply(tx: Tx, importId: string, limit: number): Promise<PlannedRow[]> {
    return tx.query(
      `SELECT r.id, r.row_no AS row, r.meaning AS values, r.choice, r.subject_id AS "subjectId",
         r.chosen_id AS "chosenId"
       FROM import_rows r WHERE r.import_id = $1 AND r.state = 'waiting' AND ${TO_APPLY}
       ORDER BY r.apply_order, r.row_no, r.part LIMIT $2`,
      [importId, limit],
    )
  }

  async countToTakeBack(tx: Tx, importId: string): Promise<number> {
    return this.count(tx, importId, WITH_EFFECT)
  }

  /** Against the order in which they were applied; rows that were tried in this run are passed over. */
  async takeToTakeBack(tx: Tx, importId: string, tried: string[], limit: number): Promise<AppliedRow[]> {
    return tx.query(
      `SELECT r.id, r.meaning AS values, r.result FROM import_rows r
       WHERE r.import_id = $1 AND r.id <> ALL ($2::uuid[]) AND ${WITH_EFFECT}
       ORDER BY r.apply_order DESC, r.row_no DESC, r.part DESC LIMIT $3`,
      [importId, tried, limit],
    )
  }

  private async count(tx: Tx, importId: string, where: string): Promise<number> {
    const [row] = await tx.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM import_rows r WHERE r.import_id = $1 AND ${where}`,
      [importId],
    )
    return row!.n
  }
}
