import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import type { PersonFacts } from './new-person.js'
import { Person } from './person.entity.js'
import { Position } from './position.entity.js'
import type { PositionRole } from './position-roles.js'

/** A person of the wanted name in the wanted unit. */
export interface Namesake extends PersonFacts {
  id: string
  fullName: string
  title: string | null
}

/** A person with the unit and the position that hold now. */
export interface CurrentPerson extends PersonFacts {
  id: string
  fullName: string
  sortKey: string
  searchKey: string
  unitId: string
  unitName: string
  unitGroup: string | null
  role: PositionRole | null
  title: string | null
  sample: boolean
  version: number
}

/** What holds now: `$n` is today. Of several positions the one said last stands for the person. */
export const currentPosition = (person: string, parameter: number) => `
  LEFT JOIN LATERAL (
    SELECT held.role, held.title FROM positions held
    WHERE held.person_id = ${person} AND held.side = 'union'
      AND held.valid_from <= $${parameter}::date AND (held.valid_to IS NULL OR held.valid_to > $${parameter}::date)
    ORDER BY held.valid_from DESC, held.created_at DESC, held.id DESC LIMIT 1) position ON true`

export const CURRENT_PERSON = `
  p.id, p.full_name AS "fullName", p.sort_key AS "sortKey", p.search_key AS "searchKey", p.gender,
  p.birth_year AS "birthYear", p.birth_date AS "birthDate", p.phone, p.email, p.sample, p.version,
  p.unit_id AS "unitId", o.name AS "unitName", o.unit_group AS "unitGroup", position.role, position.title`

@Injectable()
export class PeopleRepository {
  async insert(tx: Tx, person: Person): Promise<void> {
    await tx.insert(Person, person)
  }

  async insertPosition(tx: Tx, position: Position): Promise<void> {
    await tx.insert(Position, position)
  }

  /**
   * Makes two transactions that name the same person of a unit follow each other, until the end of the
   * first: else both would find nobody and both would make one. Takes no row lock.
   */
  async lockName(tx: Tx, unitId: string, nameKey: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('people:' || $1 || ':' || $2, 0))`, [
      unitId,
      nameKey,
    ])
  }

  /** People of that name, however spelt, oldest first; a merged one stands for the one that it became. */
  async findNamesakes(tx: Tx, unitId: string, nameKey: string): Promise<Namesake[]> {
    return tx.query(
      `SELECT DISTINCT ON (p.created_at, p.id) p.id, p.full_name AS "fullName", p.gender, p.birth_year AS "birthYear",
         p.birth_date AS "birthDate", p.phone, p.email,
         (SELECT held.title FROM positions held WHERE held.person_id = p.id AND held.valid_to IS NULL
          ORDER BY held.valid_from DESC, held.created_at DESC, held.id DESC LIMIT 1) AS title
       FROM people said JOIN people p ON p.id = coalesce(said.canonical_id, said.id)
       WHERE said.unit_id = $1 AND said.name_key = $2
       ORDER BY p.created_at, p.id`,
      [unitId, nameKey],
    )
  }

  async complete(tx: Tx, id: string, facts: Partial<PersonFacts>): Promise<void> {
    await tx
      .createQueryBuilder()
      .update(Person)
      .set({ ...facts, version: () => 'version + 1' })
      .where('id = :id', { id })
      .execute()
  }

  async holdsRole(tx: Tx, personId: string, organizationId: string, role: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM positions WHERE person_id = $1 AND organization_id = $2 AND role = $3 AND valid_to IS NULL LIMIT 1`,
      [personId, organizationId, role],
    )
    return rows.length > 0
  }

  /** As of `day`; a merged person is answered by the one that he became. */
  async findCurrent(tx: Tx, id: string, day: string): Promise<CurrentPerson | null> {
    const [row] = await tx.query<CurrentPerson[]>(
      `SELECT ${CURRENT_PERSON}
       FROM people said JOIN people p ON p.id = coalesce(said.canonical_id, said.id)
       JOIN current_organizations o ON o.id = p.unit_id ${currentPosition('p.id', 2)}
       WHERE said.id = $1`,
      [id, day],
    )
    return row ?? null
  }
}
