import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'

/** A training, not yet held, in which both of two people have a place or wait for one. */
export interface SharedTraining {
  id: string
  title: string
  /** `YYYY-MM-DD`, the day of the first session. */
  startsOn: string | null
}

@Injectable()
export class MergedRegistrationsRepository {
  /** Of two people, each with everybody who counts as him. */
  async shared(tx: Tx, one: string[], other: string[]): Promise<SharedTraining[]> {
    return tx.query(
      `SELECT t.id, t.title, t.starts_on AS "startsOn" FROM trainings t
       WHERE t.status NOT IN ('held', 'completed', 'cancelled')
         AND t.id IN (SELECT training_id FROM registrations WHERE person_id = ANY ($1::uuid[]) AND state <> 'withdrawn')
         AND t.id IN (SELECT training_id FROM registrations WHERE person_id = ANY ($2::uuid[]) AND state <> 'withdrawn')
       ORDER BY t.starts_on, t.id`,
      [one, other],
    )
  }
}
