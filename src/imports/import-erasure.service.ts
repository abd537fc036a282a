import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { StoredFilesService } from '../files/stored-files.service.js'

export interface ErasedFromImports {
  personIds: string[]
  /** Names, telephone and e-mail as they may stand in a cell. */
  texts: string[]
}

/** Numbers in a cell, however they are parted. */
const PACKED = `translate(r.cells::text, ' .-', '')`

/** Blanks what files brought in say of people. Checks no reach and writes no audit: the calling verb does. */
@Injectable()
export class ImportErasureService {
  constructor(private readonly files: StoredFilesService) {}

  /**
   * Rows that mean these people, and rows that nobody was found for and that hold one of the texts (of an import
   * still under way only the former: there somebody else of the name may be meant). The row stays, empty, for its
   * outcome is counted; the file itself goes, for it holds the row too. Suggestions that name the people go.
   */
  async eraseIn(tx: Tx, { personIds, texts }: ErasedFromImports): Promise<void> {
    const rows = await tx.query<{ id: string; importId: string }[]>(
      `SELECT r.id, r.import_id AS "importId" FROM import_rows r JOIN imports i ON i.id = r.import_id
       WHERE r.subject_id = ANY($1::uuid[]) OR r.chosen_id = ANY($1::uuid[])
         OR (r.subject_id IS NULL AND i.state IN ('applied', 'taken_back', 'discarded') AND EXISTS (
           SELECT 1 FROM unnest($2::text[]) AS wanted
           WHERE position(wanted IN r.cells::text) > 0 OR (wanted ~ '^[0-9]{9,}$' AND position(wanted IN ${PACKED}) > 0)))
       FOR UPDATE OF r`,
      [personIds, [...texts, ...texts.flatMap(bareNumber)]],
    )
    await tx.query(
      `UPDATE import_rows SET cells = '[]', meaning = NULL, notes = '[]', candidates = '[]' WHERE id = ANY($1::uuid[])`,
      [rows.map(({ id }) => id)],
    )
    await tx.query(
      `UPDATE import_rows SET candidates = '[]'
       WHERE EXISTS (SELECT 1 FROM unnest($1::text[]) AS id WHERE position(id IN candidates::text) > 0)`,
      [personIds],
    )
    await this.dropFilesIn(tx, [...new Set(rows.map(({ importId }) => importId))])
  }

  private async dropFilesIn(tx: Tx, importIds: string[]): Promise<void> {
    const files = await tx.query<{ id: string }[]>(
      `SELECT file_id AS id FROM imports
       WHERE id = ANY($1::uuid[]) AND file_id IS NOT NULL AND state <> 'reading' FOR UPDATE`,
      [importIds],
    )
    const ids = files.map(({ id }) => id)
    await tx.query('UPDATE imports SET file_id = NULL WHERE file_id = ANY($1::uuid[])', [ids])
    await this.files.removeIn(tx, ids)
  }
}

/** `+84987654321` → `987654321`: a number's cell has lost its zero. */
const bareNumber = (text: string): string[] => {
  const digits = /^(?:\+84|0)(\d{9,10})$/.exec(text)?.[1]
  return digits ? [digits] : []
}
