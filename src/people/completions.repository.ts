import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import type { GivenPosition } from './given-positions.js'
import type { PersonFacts } from './new-person.js'
import { Person } from './person.entity.js'

@Injectable()
export class CompletionsRepository {
  async lock(tx: Tx, id: string): Promise<Person | null> {
    return tx.findOne(Person, { where: { id }, lock: { mode: 'for_no_key_update' } })
  }

  async empty(tx: Tx, id: string, facts: Partial<PersonFacts>): Promise<void> {
    await tx
      .createQueryBuilder()
      .update(Person)
      .set({ ...facts, version: () => 'version + 1' })
      .where('id = :id', { id })
      .execute()
  }

  /** The newest such position, if nobody has touched it since: still held, and not chosen to stand for the person. */
  async findUntouched(
    tx: Tx,
    personId: string,
    { unitId, side, role, title }: GivenPosition,
  ): Promise<string | null> {
    const [found] = await tx.query<{ id: string }[]>(
      `SELECT id FROM positions WHERE person_id = $1 AND organization_id = $2 AND role = $3 AND title = $4
         AND side = $5 AND valid_to IS NULL AND version = 1 AND NOT stands
       ORDER BY created_at DESC, id DESC LIMIT 1`,
      [personId, unitId, role, title, side],
    )
    return found?.id ?? null
  }

  async removePositions(tx: Tx, ids: (string | null)[]): Promise<void> {
    await tx.query('DELETE FROM positions WHERE id = ANY ($1::uuid[])', [ids])
  }
}
