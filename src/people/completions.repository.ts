import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
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

  /** Only one that nobody has touched since: still held, and not chosen to stand for the person. */
  async removePosition(
    tx: Tx,
    { personId, unitId, role, title }: { personId: string; unitId: string; role: string; title: string },
  ): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `DELETE FROM positions WHERE id = (
         SELECT id FROM positions WHERE person_id = $1 AND organization_id = $2 AND role = $3 AND title = $4
           AND side = 'union' AND valid_to IS NULL AND version = 1 AND NOT stands
         ORDER BY created_at DESC, id DESC LIMIT 1)`,
      [personId, unitId, role, title],
    )
    return count === 1
  }
}
