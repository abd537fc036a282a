import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { OrganizationSuccessionCorrection } from './organization-succession-correction.entity.js'

export type Dated = 'organization_names' | 'organization_standings' | 'organization_parents'

/** Dated rows that a change ended and began, of some bodies. */
export interface Turn {
  table: Dated
  ids: string[]
}

const TURN = 'organization_id = ANY ($1::uuid[])'

/** Moving the day on which dated rows end and begin. */
@Injectable()
export class CorrectionsRepository {
  async insert(tx: Tx, correction: OrganizationSuccessionCorrection): Promise<void> {
    await tx.insert(OrganizationSuccessionCorrection, correction)
  }

  /** Those of the bodies that began on the day: a decision of that day founded them. */
  async foundedOn(tx: Tx, ids: string[], day: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT organization_id AS id FROM organization_standings WHERE ${TURN}
       GROUP BY organization_id HAVING min(valid_from) = $2::date`,
      [ids, day],
    )
    return rows.map(({ id }) => id)
  }

  /** The day since which held what ended on `day`, where that is not before `wanted`; null when all fits. */
  async heldSince(tx: Tx, { table, ids }: Turn, day: string, wanted: string): Promise<string | null> {
    const [row] = await tx.query<{ since: string | null }[]>(
      `SELECT max(valid_from) AS since FROM ${table} WHERE ${TURN} AND valid_to = $2::date AND valid_from >= $3::date`,
      [ids, day, wanted],
    )
    return row!.since
  }

  /** The first day after `day` and before `wanted` on which something came below one of the bodies; null for none. */
  async joinedBetween(tx: Tx, ids: string[], day: string, wanted: string): Promise<string | null> {
    const [row] = await tx.query<{ since: string | null }[]>(
      `SELECT min(valid_from) AS since FROM organization_parents
       WHERE parent_id = ANY ($1::uuid[]) AND valid_from > $2::date AND valid_from < $3::date`,
      [ids, day, wanted],
    )
    return row!.since
  }

  /** What ended and began on `day` does so on `wanted`: first the one that makes room, since rows may not overlap. */
  async shift(tx: Tx, { table, ids }: Turn, day: string, wanted: string): Promise<void> {
    const end = `UPDATE ${table} SET valid_to = $3::date WHERE ${TURN} AND valid_to = $2::date`
    const begin = `UPDATE ${table} SET valid_from = $3::date WHERE ${TURN} AND valid_from = $2::date`
    for (const sql of wanted < day ? [end, begin] : [begin, end]) await tx.query(sql, [ids, day, wanted])
  }
}
