import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import type { Actor } from '../access/actor.js'
import type { Tx } from '../database/database.js'

/**
 * People whose data are kept but used no further (Law 91/2025/QH15: restriction, objection). The view
 * `restricted_people` names them and everybody who counts as them: no letter is written to them, no list to invite
 * from names them, and whoever would register one is warned.
 */
@Injectable()
export class RestrictionsService {
  constructor(private readonly clock: Clock) {}

  async isRestrictedIn(tx: Tx, personId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>('SELECT 1 FROM restricted_people WHERE person_id = $1', [personId])
    return rows.length > 0
  }

  /** Setting it again changes nothing. Checks no reach and writes no audit: the calling verb does. */
  async restrictIn(tx: Tx, actor: Actor, personId: string): Promise<void> {
    await tx.query(
      `INSERT INTO person_restrictions (person_id, actor_label, since) VALUES ($1, $2, $3)
       ON CONFLICT ON CONSTRAINT person_restrictions_pk DO NOTHING`,
      [personId, actor.label, this.clock.now()],
    )
  }

  /** For the person and whoever counts as him. */
  async liftIn(tx: Tx, personId: string): Promise<void> {
    await tx.query(
      `DELETE FROM person_restrictions r USING person_identities asked, person_identities other
       WHERE asked.person_id = $1 AND other.canonical_id = asked.canonical_id AND r.person_id = other.person_id`,
      [personId],
    )
  }
}
