import { Injectable } from '@nestjs/common'
import type { NameOrder as Order } from '#text'
import type { Tx } from '../database/database.js'
import { NameOrder } from './name-order.entity.js'
import { chosenOrderOf } from './ordered-names.js'

@Injectable()
export class NameOrdersRepository {
  /** Its own, or that of the nearest body above that chose one; null when nobody did. */
  async find(tx: Tx, organizationId: string): Promise<Order | null> {
    const [row] = await tx.query<{ order: Order | null }[]>(`SELECT ${chosenOrderOf('$1')} AS order`, [
      organizationId,
    ])
    return row!.order
  }

  async save(tx: Tx, one: NameOrder): Promise<void> {
    await tx.upsert(NameOrder, one, ['organizationId'])
  }
}
