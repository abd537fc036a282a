import { Injectable } from '@nestjs/common'
import { QueryFailedError } from 'typeorm'
import type { Tx } from '../database/database.js'

/** What a list of bodies may fill in where it is unknown. */
export interface OrganizationFacts {
  externalCode: string | null
  unitGroup: string | null
}

@Injectable()
export class BringingInRepository {
  /** Nobody else changes the body before the transaction ends. */
  async lock(tx: Tx, id: string): Promise<(OrganizationFacts & { version: number }) | null> {
    const [row] = await tx.query<(OrganizationFacts & { version: number })[]>(
      `SELECT o.version, o.external_code AS "externalCode",
         (SELECT s.unit_group FROM organization_standings s
          WHERE s.organization_id = o.id AND s.valid_to IS NULL) AS "unitGroup"
       FROM organizations o WHERE o.id = $1 FOR NO KEY UPDATE OF o`,
      [id],
    )
    return row ?? null
  }

  /** `raise`: by how much the version grows. */
  async save(
    tx: Tx,
    id: string,
    { externalCode, unitGroup }: OrganizationFacts,
    raise: 0 | 1,
  ): Promise<void> {
    await tx.query('UPDATE organizations SET external_code = $2, version = version + $3 WHERE id = $1', [
      id,
      externalCode,
      raise,
    ])
    await tx.query(
      `UPDATE organization_standings SET unit_group = $2
       WHERE organization_id = $1 AND valid_to IS NULL AND unit_group IS DISTINCT FROM $2`,
      [id, unitGroup],
    )
  }

  /** True when it still has the one name, the one parent and the one standing that it was made with. */
  async isAsMade(tx: Tx, id: string): Promise<boolean> {
    const [row] = await tx.query<{ asMade: boolean }[]>(
      `SELECT (SELECT count(*) FROM organization_names WHERE organization_id = $1) = 1
          AND (SELECT count(*) FROM organization_parents WHERE organization_id = $1) <= 1
          AND (SELECT count(*) FROM organization_standings WHERE organization_id = $1) = 1 AS "asMade"`,
      [id],
    )
    return row!.asMade
  }

  /** Removes a body with its name, parent and standing. `false` when anything stands below it or names it. */
  async removeUnused(tx: Tx, id: string): Promise<boolean> {
    await tx.query('SAVEPOINT taking_back_body')
    try {
      await tx.query('DELETE FROM organization_closure WHERE descendant_id = $1', [id])
      for (const table of ['organization_parents', 'organization_standings', 'organization_names'])
        await tx.query(`DELETE FROM ${table} WHERE organization_id = $1`, [id])
      await tx.query('DELETE FROM organizations WHERE id = $1', [id])
      await tx.query('RELEASE SAVEPOINT taking_back_body')
      return true
    } catch (error) {
      if (!isInUse(error)) throw error
      await tx.query('ROLLBACK TO SAVEPOINT taking_back_body')
      return false
    }
  }
}

/** `foreign_key_violation`, or `restrict_violation` as later versions of PostgreSQL say. */
const isInUse = (error: unknown) =>
  error instanceof QueryFailedError &&
  ['23503', '23001'].includes((error.driverError as { code?: string }).code ?? '')
