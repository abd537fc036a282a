import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import type { AppliedFacts, ImportNote, Verdict } from './import-contributions.js'
import type { StoredCell } from './import-cells.js'
import { ImportRow } from './import-row.entity.js'
import type { RowChoice, RowState } from './import-states.js'

/** A row as it came from the file. */
export interface ReadFileRow {
  id: string
  row: number
  part: number
  hidden: boolean
  cells: StoredCell[]
}

export type NewImportRow = ReadFileRow & { sheet: number }

const FILE_ROW = 'r.id, r.row_no AS row, r.part, r.hidden, r.cells'

@Injectable()
export class ImportRowsRepository {
  async insert(tx: Tx, importId: string, rows: NewImportRow[]): Promise<void> {
    await tx.query(
      `INSERT INTO import_rows (id, import_id, sheet, row_no, part, hidden, cells)
       SELECT said.id, $1, said.sheet, said.row, said.part, said.hidden, said.cells
       FROM jsonb_to_recordset($2::jsonb)
         AS said (id uuid, sheet int, "row" int, part int, hidden boolean, cells jsonb)`,
      [importId, JSON.stringify(rows)],
    )
  }

  async clear(tx: Tx, importId: string): Promise<void> {
    await tx.query('DELETE FROM import_rows WHERE import_id = $1', [importId])
  }

  /** Of one sheet, behind the row `after`, in their order. */
  async listSheet(
    tx: Tx,
    importId: string,
    sheet: number,
    { after = 0, limit }: { after?: number; limit: number },
  ): Promise<ReadFileRow[]> {
    return tx.query(
      `SELECT ${FILE_ROW} FROM import_rows r
       WHERE r.import_id = $1 AND r.sheet = $2 AND r.row_no > $3 AND r.part = 0 ORDER BY r.row_no LIMIT $4`,
      [importId, sheet, after, limit],
    )
  }

  async countSheets(tx: Tx, importId: string): Promise<{ sheet: number; rows: number }[]> {
    return tx.query(
      `SELECT sheet, count(*)::int AS rows FROM import_rows WHERE import_id = $1 AND part = 0 GROUP BY sheet`,
      [importId],
    )
  }

  async countBelow(tx: Tx, importId: string, sheet: number, header: number): Promise<number> {
    const [count] = await tx.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM import_rows
       WHERE import_id = $1 AND sheet = $2 AND row_no > $3 AND part = 0`,
      [importId, sheet, header],
    )
    return count!.n
  }

  async replaceCells(tx: Tx, rows: { id: string; cells: StoredCell[] }[]): Promise<void> {
    if (rows.length === 0) return
    await tx.query(
      `UPDATE import_rows r SET cells = said.cells
       FROM jsonb_to_recordset($1::jsonb) AS said (id uuid, cells jsonb) WHERE r.id = said.id`,
      [JSON.stringify(rows.map(({ id, cells }) => ({ id, cells })))],
    )
  }

  /** Forgets what an earlier check said and what staff decided on it. What was erased stays so. */
  async forgetVerdicts(tx: Tx, importId: string): Promise<void> {
    await tx.query('DELETE FROM import_rows WHERE import_id = $1 AND part > 0', [importId])
    await tx.query(
      `UPDATE import_rows SET outcome = NULL, meaning = NULL, notes = '[]', candidates = '[]', subject_id = NULL,
         changes = '{}', choice = NULL, chosen_id = NULL, apply_order = 0
       WHERE import_id = $1 AND cells <> '[]' AND (outcome IS NOT NULL OR choice IS NOT NULL)`,
      [importId],
    )
  }

  async writeVerdicts(tx: Tx, verdicts: (Verdict & { id: string })[]): Promise<void> {
    const said = verdicts.map((one) => ({
      id: one.id,
      outcome: one.outcome,
      meaning: { ...one.values, ...(one.split?.length ? { split: one.split } : {}) },
      notes: one.notes ?? [],
      candidates: one.candidates ?? [],
      subject_id: one.subjectId ?? null,
      changes: one.changes ?? [],
      apply_order: one.applyOrder ?? 0,
    }))
    await tx.query(
      `UPDATE import_rows r SET outcome = said.outcome, meaning = said.meaning, notes = said.notes,
         candidates = said.candidates, subject_id = said.subject_id, apply_order = said.apply_order,
         changes = ARRAY(SELECT jsonb_array_elements_text(said.changes))
       FROM jsonb_to_recordset($1::jsonb) AS said (id uuid, outcome text, meaning jsonb, notes jsonb,
         candidates jsonb, subject_id uuid, changes jsonb, apply_order int)
       WHERE r.id = said.id`,
      [JSON.stringify(said)],
    )
  }

  async mark(
    tx: Tx,
    id: string,
    state: RowState,
    facts: { result?: AppliedFacts; subjectId?: string; note?: ImportNote } = {},
  ): Promise<void> {
    await tx.query(
      `UPDATE import_rows SET state = $2, result = coalesce($3::jsonb, result),
         subject_id = coalesce($4::uuid, subject_id),
         notes = CASE WHEN $5::jsonb IS NULL THEN notes ELSE notes || $5::jsonb END
       WHERE id = $1`,
      [
        id,
        state,
        facts.result ? JSON.stringify(facts.result) : null,
        facts.subjectId ?? null,
        facts.note ? JSON.stringify([facts.note]) : null,
      ],
    )
  }

  async decide(tx: Tx, id: string, choice: RowChoice | null, chosenId: string | null): Promise<void> {
    await tx.update(ImportRow, { id }, { choice, chosenId })
  }

  async lockRow(tx: Tx, importId: string, id: string): Promise<ImportRow | null> {
    return tx.findOne(ImportRow, { where: { id, importId }, lock: { mode: 'for_no_key_update' } })
  }

  /** The subject of a row of the same file that was applied. */
  async subjectOf(tx: Tx, importId: string, row: number): Promise<string | null> {
    const [found] = await tx.query<{ id: string | null }[]>(
      `SELECT r.subject_id AS id FROM import_rows r JOIN imports i ON i.id = r.import_id AND i.sheet = r.sheet
       WHERE r.import_id = $1 AND r.row_no = $2 AND r.state = 'applied' LIMIT 1`,
      [importId, row],
    )
    return found?.id ?? null
  }
}
