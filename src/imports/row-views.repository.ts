import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { TO_APPLY } from './applied-rows.repository.js'
import type { ImportRow } from './import-row.entity.js'
import type { RowCounts } from './imports.presenter.js'
import type { ShowImport } from './imports.dto.js'

type Filter = NonNullable<ShowImport['outcome']>

/** Rows that were split stand for themselves no more: their people do. */
const WHERE: Record<Filter | 'all' | 'rejected', string> = {
  all: 'r.outcome IS NOT NULL',
  new: `r.outcome = 'new'`,
  matched: `r.outcome = 'matched'`,
  doubtful: `r.outcome = 'doubtful'`,
  undecided: `r.outcome = 'doubtful' AND r.choice IS NULL`,
  error: `r.outcome = 'error' AND r.choice IS DISTINCT FROM 'split'`,
  left_out: `r.outcome = 'left_out'`,
  split: 'r.part > 0',
  failed: `r.state = 'failed'`,
  kept: `r.state = 'kept'`,
  rejected: `r.outcome = 'error' AND r.choice IS NULL OR r.outcome = 'doubtful' AND r.choice IS NULL
    OR r.state = 'failed'`,
}

const ROW = `r.id, r.row_no AS row, r.part, r.cells, r.outcome, r.meaning AS values, r.notes, r.candidates,
  r.subject_id AS "subjectId", r.changes, r.choice, r.chosen_id AS "chosenId", r.state, r.result`

export type ListedRow = Omit<ImportRow, 'importId' | 'sheet' | 'hidden' | 'applyOrder'>

/** Rows as people look at them. */
@Injectable()
export class RowViewsRepository {
  async count(tx: Tx, importId: string): Promise<RowCounts> {
    const effect = `r.state = 'applied' AND jsonb_array_length(r.result -> 'changes') > 0`
    const n = (where: string) => `count(*) FILTER (WHERE ${where})::int`
    const [row] = await tx.query<RowCounts[]>(
      `SELECT ${n('r.outcome IS NOT NULL')} AS total, ${n(WHERE.new)} AS new, ${n(WHERE.matched)} AS matched,
         ${n(`${WHERE.matched} AND cardinality(r.changes) > 0`)} AS completing,
         ${n(WHERE.doubtful)} AS doubtful, ${n(WHERE.undecided)} AS undecided, ${n(WHERE.error)} AS error,
         ${n(WHERE.left_out)} AS left_out, ${n(WHERE.split)} AS split, ${n(TO_APPLY)} AS "toApply",
         ${n(`r.state = 'applied' AND r.result ->> 'made' = 'true'`)} AS made,
         ${n(`${effect} AND r.result ->> 'made' = 'false'`)} AS completed,
         ${n(`r.state = 'applied' AND r.result ->> 'made' = 'false' AND NOT (${effect})`)} AS unchanged,
         ${n(WHERE.failed)} AS failed, ${n(`r.state = 'taken_back'`)} AS taken_back, ${n(WHERE.kept)} AS kept
       FROM import_rows r WHERE r.import_id = $1`,
      [importId],
    )
    return row!
  }

  async list(
    tx: Tx,
    importId: string,
    { filter, limit, offset }: { filter: Filter | 'all'; limit: number; offset: number },
  ): Promise<{ rows: ListedRow[]; total: number }> {
    const [count] = await tx.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM import_rows r WHERE r.import_id = $1 AND (${WHERE[filter]})`,
      [importId],
    )
    const rows = await tx.query<ListedRow[]>(
      `SELECT ${ROW} FROM import_rows r WHERE r.import_id = $1 AND (${WHERE[filter]})
       ORDER BY r.row_no, r.part LIMIT $2 OFFSET $3`,
      [importId, limit, offset],
    )
    return { rows, total: count!.total }
  }

  /** The rows that come back to whoever sent them. */
  async listRejected(tx: Tx, importId: string): Promise<ListedRow[]> {
    return tx.query(
      `SELECT ${ROW} FROM import_rows r WHERE r.import_id = $1 AND (${WHERE.rejected}) ORDER BY r.row_no, r.part`,
      [importId],
    )
  }
}
