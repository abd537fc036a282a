import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'

/** What may be corrected of a body; `foundedOn` is the first day of its first name, standing and parent. */
export interface EditableFacts {
  name: string
  unitGroup: string | null
  externalCode: string | null
  foundedOn: string
}

export interface StoredFacts extends EditableFacts {
  version: number
  parentId: string | null
}

/** Days that keep a body's first day from being moved anywhere. */
export interface FirstDayBounds {
  /** The day on which its first name, standing or parent ended. */
  firstChange: string | null
  /** The first day of the body that it stood below first. */
  parentSince: string | null
  parentName: string | null
  /** Since when something stands below it. */
  childrenSince: string | null
  /** It was founded by a decision, and its first day is that of the decision. */
  isFoundedByDecision: boolean
}

const DATED = ['organization_names', 'organization_standings', 'organization_parents'] as const

const firstDay = (of: string) =>
  `(SELECT min(f.valid_from) FROM organization_standings f WHERE f.organization_id = ${of})`

@Injectable()
export class EditsRepository {
  /** Nobody else changes the body before the transaction ends. */
  async lock(tx: Tx, id: string): Promise<StoredFacts> {
    await tx.query('SELECT 1 FROM organizations WHERE id = $1 FOR NO KEY UPDATE', [id])
    return this.find(tx, id)
  }

  async find(tx: Tx, id: string): Promise<StoredFacts> {
    const [row] = await tx.query<StoredFacts[]>(
      `SELECT o.name, o.unit_group AS "unitGroup", o.external_code AS "externalCode", o.version,
         o.parent_id AS "parentId", ${firstDay('o.id')} AS "foundedOn"
       FROM current_organizations o WHERE o.id = $1`,
      [id],
    )
    return row!
  }

  async boundsOf(tx: Tx, id: string): Promise<FirstDayBounds> {
    const [row] = await tx.query<FirstDayBounds[]>(
      `SELECT (SELECT min(valid_to) FROM (${DATED.map(
        (table) => `SELECT valid_to FROM ${table} WHERE organization_id = $1`,
      ).join(' UNION ALL ')}) ends) AS "firstChange",
         ${firstDay('first.parent_id')} AS "parentSince", organization_name_on(first.parent_id, first.valid_from) AS "parentName",
         (SELECT min(p.valid_from) FROM organization_parents p WHERE p.parent_id = $1) AS "childrenSince",
         EXISTS (SELECT 1 FROM organization_succession_parts part
           JOIN organization_changes s ON s.id = part.succession_id AND s.kind IN ('merge', 'split')
           WHERE part.to_id = $1 AND part.from_id <> $1 AND s.effective_on = ${firstDay('$1')}
             AND NOT EXISTS (SELECT 1 FROM organization_succession_reversals r WHERE r.succession_id = s.id)
         ) AS "isFoundedByDecision"
       FROM (SELECT 1) one LEFT JOIN LATERAL (
         SELECT parent_id, valid_from FROM organization_parents WHERE organization_id = $1
         ORDER BY valid_from LIMIT 1) first ON true`,
      [id],
    )
    return row!
  }

  async save(tx: Tx, id: string, facts: EditableFacts, keys: { sortKey: string; searchKey: string }) {
    await tx.query('UPDATE organizations SET external_code = $2, version = version + 1 WHERE id = $1', [
      id,
      facts.externalCode,
    ])
    await tx.query(
      `UPDATE organization_names SET name = $2, sort_key = $3, search_key = $4
       WHERE organization_id = $1 AND valid_to IS NULL`,
      [id, facts.name, keys.sortKey, keys.searchKey],
    )
    await tx.query(
      'UPDATE organization_standings SET unit_group = $2 WHERE organization_id = $1 AND valid_to IS NULL',
      [id, facts.unitGroup],
    )
  }

  /** Its first name, standing and parent begin on that day. */
  async begin(tx: Tx, id: string, day: string): Promise<void> {
    for (const table of DATED) {
      await tx.query(
        `UPDATE ${table} SET valid_from = $2 WHERE organization_id = $1
           AND valid_from = (SELECT min(f.valid_from) FROM ${table} f WHERE f.organization_id = $1)`,
        [id, day],
      )
    }
  }
}
