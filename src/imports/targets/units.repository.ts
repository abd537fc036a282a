import { Injectable } from '@nestjs/common'
import type { Tx } from '../../database/database.js'
import { unitKeyVariants } from './unit-names.js'

/** A body below the one that an import works for. */
export interface KnownUnit {
  id: string
  name: string
  searchKey: string
  code: string | null
  unitGroup: string | null
  parentId: string | null
  parentName: string | null
  /** First day, `YYYY-MM-DD`. */
  since: string
  sample: boolean
}

const UNIT = `o.id, o.name, o.search_key AS "searchKey", o.external_code AS code, o.unit_group AS "unitGroup",
  o.parent_id AS "parentId", o.sample,
  (SELECT min(s.valid_from) FROM organization_standings s WHERE s.organization_id = o.id) AS since,
  (SELECT p.name FROM current_organizations p WHERE p.id = o.parent_id) AS "parentName"`

@Injectable()
export class UnitsRepository {
  /** All below `rootId` and itself that have one of these names (as `unitKey` folds them) or codes. */
  async find(tx: Tx, rootId: string, keys: string[], codes: string[]): Promise<KnownUnit[]> {
    return tx.query(
      `SELECT ${UNIT} FROM organization_closure c JOIN current_organizations o ON o.id = c.descendant_id
       WHERE c.ancestor_id = $1 AND o.status <> 'dissolved'
         AND (o.search_key = ANY ($2::text[]) OR lower(o.external_code) = ANY ($3::text[]))
       ORDER BY o.name, o.id`,
      [rootId, keys.flatMap(unitKeyVariants), codes.map((code) => code.toLowerCase())],
    )
  }

  /** True for a body that stands, and no longer below `rootId`. Dissolved ones stand below their heirs. */
  async hasLeft(tx: Tx, rootId: string, id: string): Promise<boolean> {
    const left = await tx.query<unknown[]>(
      `SELECT 1 FROM organizations o WHERE o.id = $2 AND NOT EXISTS (
         SELECT 1 FROM organization_closure c WHERE c.ancestor_id = $1 AND c.descendant_id = o.id)`,
      [rootId, id],
    )
    return left.length > 0
  }

  async findOne(tx: Tx, rootId: string, id: string): Promise<KnownUnit | null> {
    const [unit] = await tx.query<KnownUnit[]>(
      `SELECT ${UNIT} FROM organization_closure c JOIN current_organizations o ON o.id = c.descendant_id
       WHERE c.ancestor_id = $1 AND o.id = $2 AND o.status <> 'dissolved'`,
      [rootId, id],
    )
    return unit ?? null
  }
}
