import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { StoredFilesService } from '../files/stored-files.service.js'
import { ImportsErasingService } from './imports-erasing.service.js'

export interface ErasedFromImports {
  personIds: string[]
  /** Telephone and e-mail as they may stand in a cell. */
  contacts: string[]
}

/** Numbers in a cell, however they are parted. */
const PACKED = `translate(r.cells::text, ' .-', '')`

const says = (texts: string) => `EXISTS (SELECT 1 FROM jsonb_array_elements(r.cells) AS cell
  WHERE lower(btrim(cell ->> 't')) IN (${texts}))`

/**
 * A name is borne by many: it counts as a whole cell, and only where the row also has the birth or the unit of the
 * person, or stands in a list of this unit or of the body right above it.
 */
const NAMED = `EXISTS (SELECT 1 FROM people p JOIN current_organizations u ON u.id = p.unit_id
  WHERE p.id = ANY ($2::uuid[]) AND ${says('lower(p.full_name)')}
    AND (i.organization_id IN (u.id, u.parent_id) OR ${says(
      `lower(u.name), p.birth_year::text, p.birth_date::text, to_char(p.birth_date, 'DD/MM/YYYY'),
       to_char(p.birth_date, 'FMDD/FMMM/YYYY')`,
    )}))`

/** What files brought in say of people who asked to be erased, found or not. The calling verb permits and audits. */
@Injectable()
export class ImportErasureService {
  constructor(
    private readonly erasing: ImportsErasingService,
    private readonly files: StoredFilesService,
  ) {}

  /**
   * Rows that mean these people, and rows of finished imports for which nobody was found and that are surely about
   * one of them (while an import is under way somebody else of the name may be meant). The files go with their rows.
   */
  async eraseIn(tx: Tx, { personIds, contacts }: ErasedFromImports): Promise<void> {
    await this.erasing.erasePeopleIn(tx, personIds)
    const [rows] = await tx.query<[{ importId: string }[], number]>(
      `UPDATE import_rows r SET cells = '[]', meaning = NULL, notes = '[]', candidates = '[]'
       FROM imports i
       WHERE i.id = r.import_id AND r.subject_id IS NULL AND i.state IN ('applied', 'taken_back', 'discarded')
         AND (EXISTS (SELECT 1 FROM unnest($1::text[]) AS wanted WHERE position(wanted IN r.cells::text) > 0
             OR (wanted ~ '^[0-9]{9,}$' AND position(wanted IN ${PACKED}) > 0))
           OR ${NAMED})
       RETURNING r.import_id AS "importId"`,
      [[...contacts, ...contacts.flatMap(bareNumber)], personIds],
    )
    await this.dropFilesIn(tx, [...new Set(rows.map(({ importId }) => importId))])
  }

  private async dropFilesIn(tx: Tx, importIds: string[]): Promise<void> {
    const files = await tx.query<{ id: string }[]>(
      'SELECT file_id AS id FROM imports WHERE id = ANY($1::uuid[]) AND file_id IS NOT NULL FOR UPDATE',
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
