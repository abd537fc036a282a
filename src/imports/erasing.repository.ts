import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'

const EMPTY = `cells = '[]', meaning = NULL, notes = '[]', candidates = '[]', result = NULL`

/** What waits says nobody any more, so that confirming its import has nothing to do for it. */
const LEFT_OUT = `outcome = CASE WHEN r.state = 'waiting' THEN 'left_out' ELSE r.outcome END,
  choice = CASE WHEN r.state <> 'waiting' THEN r.choice END,
  subject_id = CASE WHEN r.state <> 'waiting' THEN r.subject_id END,
  chosen_id = CASE WHEN r.state <> 'waiting' THEN r.chosen_id END,
  cells = '[]', meaning = NULL, candidates = '[]', result = NULL,
  notes = CASE WHEN r.state = 'waiting' THEN '[{"code": "erased"}]'::jsonb ELSE '[]' END`

const OVER = `('unreadable', 'mapping', 'checked', 'applied', 'taken_back', 'discarded')`

@Injectable()
export class ErasingRepository {
  async listDue(tx: Tx, before: Date, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM imports WHERE created_at < $1 AND erased_at IS NULL AND state IN ${OVER}
       ORDER BY created_at, id LIMIT $2`,
      [before, limit],
    )
    return rows.map(({ id }) => id)
  }

  /** Returns the file that nothing points to any more. */
  async eraseImport(tx: Tx, id: string, now: Date): Promise<string | null> {
    const [found] = await tx.query<{ fileId: string | null }[]>(
      `SELECT file_id AS "fileId" FROM imports WHERE id = $1 AND state IN ${OVER} FOR NO KEY UPDATE`,
      [id],
    )
    if (!found) return null
    await tx.query(`UPDATE import_rows SET ${EMPTY} WHERE import_id = $1`, [id])
    await tx.query(
      `UPDATE imports SET file_id = NULL, filename = '', erased_at = $2,
         state = CASE WHEN state IN ('mapping', 'checked') THEN 'discarded' ELSE state END
       WHERE id = $1`,
      [id, now],
    )
    return found.fileId
  }

  /** Those that may hold rows about people, each against the changes of others, by id. */
  async lockAll(tx: Tx): Promise<void> {
    await tx.query('SELECT 1 FROM imports WHERE erased_at IS NULL ORDER BY id FOR NO KEY UPDATE')
  }

  /** Rows that mean one of these, by whatever a target keeps as its subject, and what each was split from. */
  async erasePeople(tx: Tx, personIds: string[]): Promise<{ rows: number; importIds: string[] }> {
    return this.eraseRows(
      tx,
      `r.subject_id = ANY ($1::uuid[]) OR r.chosen_id = ANY ($1::uuid[])
         OR EXISTS (SELECT 1 FROM jsonb_array_elements(r.candidates) one
           WHERE (one ->> 'id')::uuid = ANY ($1::uuid[]))`,
      [personIds],
    )
  }

  /** `where`: SQL over the row `r` and its import `i`. A row that waits is left out from then on. */
  async eraseRows(tx: Tx, where: string, values: unknown[]): Promise<{ rows: number; importIds: string[] }> {
    const [erased] = await tx.query<[{ importId: string }[], number]>(
      `WITH meant AS (SELECT r.id, r.import_id, r.sheet, r.row_no, r.part
         FROM import_rows r JOIN imports i ON i.id = r.import_id WHERE ${where})
       UPDATE import_rows r SET ${LEFT_OUT}
       FROM meant WHERE r.import_id = meant.import_id AND r.sheet = meant.sheet AND r.row_no = meant.row_no
         AND (r.id = meant.id OR (r.part = 0 AND meant.part > 0))
       RETURNING r.import_id AS "importId"`,
      values,
    )
    return { rows: erased.length, importIds: [...new Set(erased.map(({ importId }) => importId))] }
  }

  /** Returns the files in which these rows came: nothing points to them any more. */
  async dropFiles(tx: Tx, importIds: string[]): Promise<string[]> {
    const files = await tx.query<{ fileId: string }[]>(
      `SELECT file_id AS "fileId" FROM imports WHERE id = ANY ($1::uuid[]) AND file_id IS NOT NULL`,
      [importIds],
    )
    await tx.query('UPDATE imports SET file_id = NULL WHERE id = ANY ($1::uuid[])', [importIds])
    return files.map(({ fileId }) => fileId)
  }
}
