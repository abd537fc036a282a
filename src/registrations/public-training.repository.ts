import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { unitOrder } from '../organizations/unit-order.js'
import type { OfferedUnit } from './public-training.presenter.js'

/** What the public page of a training shows. */
@Injectable()
export class PublicTrainingRepository {
  /** Units that have a place; where no quota is set, all grassroots unions below the organizer. */
  async units(tx: Tx, trainingId: string, organizerId: string): Promise<OfferedUnit[]> {
    return tx.query(
      `SELECT o.id, o.name, o.unit_group AS "unitGroup"
       FROM current_organizations o
       WHERE CASE WHEN EXISTS (SELECT 1 FROM unit_quotas WHERE training_id = $1)
         THEN EXISTS (SELECT 1 FROM unit_quotas q WHERE q.training_id = $1 AND q.unit_id = o.id AND q.capacity > 0)
         ELSE o.kind = 'grassroots_union' AND o.status = 'active' AND EXISTS (
           SELECT 1 FROM organization_closure c WHERE c.ancestor_id = $2 AND c.descendant_id = o.id) END
       ORDER BY ${unitOrder('o.unit_group', 'o')}`,
      [trainingId, organizerId],
    )
  }

  /** The position sets that have a place, else the audience. */
  async sets(tx: Tx, trainingId: string): Promise<string[][]> {
    const rows = await tx.query<{ roles: string[] }[]>(
      `SELECT DISTINCT position_roles AS roles FROM unit_quotas WHERE training_id = $1 AND capacity > 0
       UNION ALL SELECT audience FROM trainings t WHERE t.id = $1
         AND NOT EXISTS (SELECT 1 FROM unit_quotas WHERE training_id = $1)`,
      [trainingId],
    )
    return rows.map(({ roles }) => roles)
  }

  async speakers(tx: Tx, trainingId: string): Promise<{ name: string; titles: string }[]> {
    return tx.query(`SELECT name, titles FROM speakers WHERE training_id = $1 ORDER BY no`, [trainingId])
  }
}
