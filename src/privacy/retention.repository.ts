import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'

const BATCH = 500

@Injectable()
export class RetentionRepository {
  /**
   * People with a telephone or an e-mail who hold no office on `today` and whose last training (of whoever counts
   * as them) lies before `day`. Who holds one is needed for the next; who was never registered is not concerned.
   */
  async listPastContacts(tx: Tx, day: string, today: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT p.id FROM people p
       WHERE (p.phone IS NOT NULL OR p.email IS NOT NULL)
         AND EXISTS (SELECT 1 FROM person_identities me JOIN person_identities i ON i.canonical_id = me.canonical_id
           JOIN registrations r ON r.person_id = i.person_id WHERE me.person_id = p.id)
         AND NOT EXISTS (SELECT 1 FROM person_identities me JOIN person_identities i ON i.canonical_id = me.canonical_id
           JOIN registrations r ON r.person_id = i.person_id JOIN trainings t ON t.id = r.training_id
           WHERE me.person_id = p.id AND t.status <> 'cancelled' AND (t.starts_on IS NULL OR t.starts_on >= $1::date))
         AND NOT EXISTS (SELECT 1 FROM person_identities me JOIN person_identities i ON i.canonical_id = me.canonical_id
           JOIN positions h ON h.person_id = i.person_id
           WHERE me.person_id = p.id AND (h.valid_to IS NULL OR h.valid_to > $2::date))
       ORDER BY p.id LIMIT ${BATCH} FOR UPDATE OF p SKIP LOCKED`,
      [day, today],
    )
    return rows.map(({ id }) => id)
  }

  /** What requesters said of themselves, in requests closed before `day`. Returns how many. */
  async eraseClosedRequests(tx: Tx, day: string): Promise<number> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE privacy_requests SET requester_contact = NULL, details = NULL
       WHERE closed_on < $1::date AND (requester_contact IS NOT NULL OR details IS NOT NULL)`,
      [day],
    )
    return count
  }
}
