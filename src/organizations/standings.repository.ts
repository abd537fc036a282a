import { Injectable } from '@nestjs/common'
import { v7 as uuid } from 'uuid'
import type { Tx } from '../database/database.js'
import { TREE_LOCK } from './tree-lock.js'

export interface Standing {
  kind: string
  status: string
  unitGroup: string | null
}

/** A body as its dated rows say it now, locked against other changes. */
export interface LockedBody extends Standing {
  id: string
  name: string
  parentId: string | null
  sample: boolean
  /** The first day of what holds now, for each of the three. */
  namedSince: string
  standingSince: string
  parentSince: string | null
  /** The first day of all. */
  since: string
}

type Dated = 'organization_names' | 'organization_standings' | 'organization_parents'

/**
 * The dated rows of bodies. What holds now is the row without an end; a change ends it and begins the next on
 * the same day.
 */
@Injectable()
export class StandingsRepository {
  /**
   * Who changes the shape of the tree does so alone: two transfers could make a ring that neither sees, and a unit
   * added meanwhile would miss its new ancestors. Then the bodies, in the order of ids.
   */
  async lock(tx: Tx, ids: string[]): Promise<LockedBody[]> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [TREE_LOCK])
    await tx.query(`SELECT id FROM organizations WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE`, [ids])
    return tx.query(
      `SELECT o.id, n.name, s.kind, s.status, s.unit_group AS "unitGroup", p.parent_id AS "parentId", o.sample,
         n.valid_from AS "namedSince", s.valid_from AS "standingSince", p.valid_from AS "parentSince",
         (SELECT min(f.valid_from) FROM organization_standings f WHERE f.organization_id = o.id) AS since
       FROM organizations o
       JOIN organization_names n ON n.organization_id = o.id AND n.valid_to IS NULL
       JOIN organization_standings s ON s.organization_id = o.id AND s.valid_to IS NULL
       LEFT JOIN organization_parents p ON p.organization_id = o.id AND p.valid_to IS NULL
       WHERE o.id = ANY ($1::uuid[]) ORDER BY o.id`,
      [ids],
    )
  }

  /** Below whom the bodies stood until `day`. */
  async parentsUntil(tx: Tx, ids: string[], day: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT parent_id AS id FROM organization_parents WHERE organization_id = ANY ($1::uuid[]) AND valid_to = $2::date`,
      [ids, day],
    )
    return rows.map(({ id }) => id)
  }

  async childIds(tx: Tx, parents: string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT organization_id AS id FROM organization_parents WHERE parent_id = ANY ($1::uuid[]) AND valid_to IS NULL`,
      [parents],
    )
    return rows.map(({ id }) => id)
  }

  async rename(tx: Tx, id: string, day: string, name: string, sortKey: string, searchKey: string) {
    await this.end(tx, 'organization_names', id, day)
    await tx.query(
      `INSERT INTO organization_names (id, organization_id, name, sort_key, search_key, valid_from, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp())`,
      [uuid(), id, name, sortKey, searchKey, day],
    )
  }

  async change(tx: Tx, id: string, day: string, standing: Standing): Promise<void> {
    await this.end(tx, 'organization_standings', id, day)
    await tx.query(
      `INSERT INTO organization_standings (id, organization_id, kind, status, unit_group, valid_from)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [uuid(), id, standing.kind, standing.status, standing.unitGroup, day],
    )
  }

  /** Below another body from `day` on; whoever came below his parent only after it has been there all along. */
  async place(tx: Tx, id: string, day: string, parentId: string): Promise<void> {
    const [, corrected] = await tx.query<[unknown, number]>(
      `UPDATE organization_parents SET parent_id = $3
       WHERE organization_id = $1 AND valid_to IS NULL AND valid_from >= $2::date`,
      [id, day, parentId],
    )
    if (corrected > 0) return
    await this.unplace(tx, id, day)
    await tx.query(
      `INSERT INTO organization_parents (id, organization_id, parent_id, valid_from, created_at)
       VALUES ($1, $2, $3, $4, clock_timestamp())`,
      [uuid(), id, parentId, day],
    )
  }

  /** Below nobody from `day` on. */
  async unplace(tx: Tx, id: string, day: string): Promise<void> {
    await this.end(tx, 'organization_parents', id, day)
  }

  /** Takes away what began on `day` and lets what ended then go on. */
  async restore(tx: Tx, table: Dated, id: string, day: string): Promise<void> {
    await tx.query(
      `DELETE FROM ${table} WHERE organization_id = $1 AND valid_from = $2::date AND valid_to IS NULL`,
      [id, day],
    )
    await tx.query(`UPDATE ${table} SET valid_to = NULL WHERE organization_id = $1 AND valid_to = $2::date`, [
      id,
      day,
    ])
  }

  /** Puts a unit back below the parent it had: the row of `day` goes, or is corrected where none was before. */
  async putBack(tx: Tx, id: string, day: string, parentId: string): Promise<void> {
    const [before] = await tx.query<unknown[]>(
      `SELECT 1 FROM organization_parents WHERE organization_id = $1 AND valid_to = $2::date`,
      [id, day],
    )
    if (before) return this.restore(tx, 'organization_parents', id, day)
    await tx.query(
      `UPDATE organization_parents SET parent_id = $2 WHERE organization_id = $1 AND valid_to IS NULL`,
      [id, parentId],
    )
  }

  /** True when one of the bodies would, on some day from `day` on, have stood below itself. */
  async isRingSince(tx: Tx, ids: string[], day: string): Promise<boolean> {
    const rings = await tx.query<unknown[]>(
      `WITH RECURSIVE up AS (
         SELECT p.organization_id AS start, p.parent_id AS id, 1 AS depth,
           daterange(p.valid_from, p.valid_to) * daterange($2::date, NULL) AS during
         FROM organization_parents p
         WHERE p.organization_id = ANY ($1::uuid[]) AND daterange(p.valid_from, p.valid_to) && daterange($2::date, NULL)
         UNION ALL
         SELECT up.start, p.parent_id, up.depth + 1, up.during * daterange(p.valid_from, p.valid_to)
         FROM up JOIN organization_parents p
           ON p.organization_id = up.id AND daterange(p.valid_from, p.valid_to) && up.during
         WHERE up.id <> up.start AND up.depth < 40)
       SELECT 1 FROM up WHERE id = start LIMIT 1`,
      [ids, day],
    )
    return rings.length > 0
  }

  /** So that an edit begun before the change is known to be stale. */
  async raiseVersions(tx: Tx, ids: string[]): Promise<void> {
    await tx.query('UPDATE organizations SET version = version + 1 WHERE id = ANY ($1::uuid[])', [ids])
  }

  /** What follows from the rows: who stands below whom today, through successors too. */
  async refreshClosure(tx: Tx, changed: string[]): Promise<void> {
    await tx.query(`SELECT refresh_organization_closure($1::uuid[])`, [changed])
  }

  private async end(tx: Tx, table: Dated, id: string, day: string): Promise<void> {
    await tx.query(`UPDATE ${table} SET valid_to = $2 WHERE organization_id = $1 AND valid_to IS NULL`, [
      id,
      day,
    ])
  }
}
