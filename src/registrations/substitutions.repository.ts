import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import type { OtherView } from './roster.presenter.js'
import { Substitution } from './substitution.entity.js'

@Injectable()
export class SubstitutionsRepository {
  async insert(tx: Tx, row: Substitution): Promise<void> {
    await tx.insert(Substitution, row)
  }

  /** Whom this registration replaced, and who replaced it. */
  async findAround(
    tx: Tx,
    id: string,
  ): Promise<{ replaced: OtherView | null; replacedBy: OtherView | null }> {
    const rows = await tx.query<(OtherView & { isIn: boolean })[]>(
      `SELECT r.id, r.full_name AS "fullName", s.reason, s.in_id = $1 AS "isIn"
       FROM substitutions s JOIN registrations r ON r.id = CASE WHEN s.in_id = $1 THEN s.out_id ELSE s.in_id END
       WHERE s.in_id = $1 OR s.out_id = $1`,
      [id],
    )
    const other = (isIn: boolean): OtherView | null => {
      const row = rows.find((one) => one.isIn === isIn)
      return row ? { id: row.id, fullName: row.fullName, reason: row.reason } : null
    }
    return { replaced: other(true), replacedBy: other(false) }
  }
}
