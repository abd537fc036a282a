import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import type { DecideRows } from './imports.dto.js'

const OPEN = `r.import_id = $1 AND r.outcome = 'doubtful' AND r.choice IS NULL`

/** Decisions on all open rows at once. */
@Injectable()
export class DoubtfulRowsRepository {
  /** A row without a candidate (it repeats another one of the file) cannot be the same as one: it stays open. */
  async decideAll(tx: Tx, importId: string, all: NonNullable<DecideRows['all']>): Promise<number> {
    const statement =
      all === 'first_candidate'
        ? `UPDATE import_rows r SET choice = 'same', chosen_id = (r.candidates -> 0 ->> 'id')::uuid
           WHERE ${OPEN} AND jsonb_array_length(r.candidates) > 0`
        : `UPDATE import_rows r SET choice = '${all}' WHERE ${OPEN}`
    const [, count] = await tx.query<[unknown, number]>(statement, [importId])
    return count
  }
}
