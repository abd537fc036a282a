import { Injectable } from '@nestjs/common'
import type { Tx } from '../../database/database.js'
import type { PersonFacts } from '../../people/new-person.js'
import type { PositionSide } from '../../people/position-roles.js'

export interface KnownPerson extends PersonFacts {
  id: string
  /** `unit id/role` of the union positions that he holds now. */
  holds: string[]
  /** `unit id/what he is called`, in small letters, of what he is at work. */
  professions: string[]
}

const heldNow = (side: PositionSide, what: string) =>
  `ARRAY(SELECT held.organization_id || '/' || ${what}
     FROM person_identities i JOIN positions held ON held.person_id = i.person_id
     WHERE i.canonical_id = p.id AND held.side = '${side}' AND held.valid_from <= $2::date
       AND (held.valid_to IS NULL OR held.valid_to > $2::date))`

@Injectable()
export class KnownPeopleRepository {
  /** What is known of these people today, so that the dry run can say what would be filled in. */
  async find(tx: Tx, ids: string[], today: string): Promise<KnownPerson[]> {
    return tx.query(
      `SELECT p.id, p.gender, p.birth_year AS "birthYear", p.birth_date AS "birthDate", p.phone, p.email,
         ${heldNow('union', 'held.role')} AS holds, ${heldNow('professional', 'lower(held.title)')} AS professions
       FROM people p WHERE p.id = ANY ($1::uuid[])`,
      [ids, today],
    )
  }

  /** True for somebody whose unit no longer stands below `rootId`. */
  async hasLeft(tx: Tx, rootId: string, id: string): Promise<boolean> {
    const left = await tx.query<unknown[]>(
      `SELECT 1 FROM people p WHERE p.id = $2 AND NOT EXISTS (
         SELECT 1 FROM organization_closure c WHERE c.ancestor_id = $1 AND c.descendant_id = p.unit_id)`,
      [rootId, id],
    )
    return left.length > 0
  }
}
