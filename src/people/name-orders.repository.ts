import { Injectable } from '@nestjs/common'
import type { NameOrder as Order } from '#text'
import type { Tx } from '../database/database.js'
import { NameOrder } from './name-order.entity.js'

/** SQL: a stored sort key (given, middle, family) as it is to be compared. */
export const orderedKey = (sortKey: string, order: Order): string =>
  order === 'given-family-middle' ? `family_first_key(${sortKey})` : sortKey

@Injectable()
export class NameOrdersRepository {
  /** Its own, or that of the nearest body above that chose one; null when nobody did. */
  async find(tx: Tx, organizationId: string): Promise<Order | null> {
    const [row] = await tx.query<{ order: Order }[]>(
      `SELECT n.name_order AS order FROM organization_closure c JOIN name_orders n ON n.organization_id = c.ancestor_id
       WHERE c.descendant_id = $1 ORDER BY c.depth LIMIT 1`,
      [organizationId],
    )
    return row?.order ?? null
  }

  async save(tx: Tx, one: NameOrder): Promise<void> {
    await tx.upsert(NameOrder, one, ['organizationId'])
  }
}
