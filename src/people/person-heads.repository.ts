import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { withinReach } from '../organizations/reach.js'
import { notErased } from './identities.js'
import type { PersonHead } from './person-contributions.js'

/** What stands at the head of every page about one person. */
export interface PersonHeadRow extends PersonHead {
  unitName: string
  /** The one who was asked for, when he was merged into this one. */
  mergedName: string | null
  /** Nothing of him is known any more, at his own request. */
  isErased: boolean
}

const HEAD = `
  p.id, p.full_name AS "fullName", p.unit_id AS "unitId", o.name AS "unitName",
  CASE WHEN said.id <> p.id THEN said.full_name END AS "mergedName", NOT ${notErased('p')} AS "isErased",
  array(SELECT own.id FROM people own WHERE own.id = p.id OR own.canonical_id = p.id ORDER BY own.id) AS identities`

const FROM = `
  people said JOIN people p ON p.id = coalesce(said.canonical_id, said.id)
  JOIN current_organizations o ON o.id = p.unit_id`

/** Whoever is asked for, the person answers whom he counts as. */
@Injectable()
export class PersonHeadsRepository {
  async findWithin(tx: Tx, roots: string[], id: string): Promise<PersonHeadRow | null> {
    const [row] = await tx.query<PersonHeadRow[]>(
      `SELECT ${HEAD} FROM ${FROM} WHERE said.id = $2 AND ${withinReach('p.unit_id', 1)}`,
      [roots, id],
    )
    return row ?? null
  }

  async find(tx: Tx, id: string): Promise<PersonHeadRow | null> {
    const [row] = await tx.query<PersonHeadRow[]>(`SELECT ${HEAD} FROM ${FROM} WHERE said.id = $1`, [id])
    return row ?? null
  }
}
