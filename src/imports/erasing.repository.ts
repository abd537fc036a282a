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

  async erasePeople(tx: Tx, personIds: string[]): Promise<{ rows: number; fileIds: string[] }> {
    const [erased] = await tx.query<[{ importId: string }[], number]>(
      `UPDATE import_rows r SET ${LEFT_OUT}
       FROM imports i WHERE i.id = r.import_id AND i.target = 'people'
         AND (r.subject_id = ANY ($1::uuid[]) OR r.chosen_id = ANY ($1::uuid[])
           OR EXISTS (SELECT 1 FROM jsonb_array_elements(r.candidates) one
             WHERE (one ->> 'id')::uuid = ANY ($1::uuid[])))
       RETURNING r.import_id AS "importId"`,
      [personIds],
    )
    const ids = [...new Set(erased.map(({ importId }) => importId))]
    const files = await tx.query<{ fileId: string }[]>(
      `SELECT file_id AS "fileId" FROM imports WHERE id = ANY ($1::uuid[]) AND file_id IS NOT NULL`,
      [ids],
    )
    await tx.query('UPDATE imports SET file_id = NULL WHERE id = ANY ($1::uuid[])', [ids])
    return { rows: erased.length, fileIds: files.map(({ fileId }) => fileId) }
  }
}
