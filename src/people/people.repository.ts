import { Injectable } from '@nestjs/common'
import { QueryFailedError } from 'typeorm'
import type { Tx } from '../database/database.js'
import { identitiesOf, STANDING } from './identities.js'
import type { PersonFacts } from './new-person.js'
import { Person } from './person.entity.js'
import { Position } from './position.entity.js'
import type { PositionRole, PositionSide } from './position-roles.js'

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
  nameKey: string
  searchKey: string
  unitId: string
  unitName: string
  unitGroup: string | null
  role: PositionRole | null
  title: string | null
  sample: boolean
  version: number
}

/** A union position that holds on the day; `$n` is that day. */
export const holdsOn = (parameter: number) => `held.side = 'union' AND ${anyHeldOn(parameter)}`

const anyHeldOn = (parameter: number) =>
  `held.valid_from <= $${parameter}::date AND (held.valid_to IS NULL OR held.valid_to > $${parameter}::date)`

/** What stands for the person on the day `$n`, also of those who were merged into him. `first` goes before the order. */
export const currentPosition = (person: string, parameter: number, first = '', alias = 'position') => `
  LEFT JOIN LATERAL (
    SELECT held.id, held.role, held.title FROM positions held
    WHERE held.person_id = ANY (${identitiesOf(person)}) AND ${holdsOn(parameter)}
    ORDER BY ${first}${STANDING} LIMIT 1) ${alias} ON true`

export const CURRENT_PERSON = `
  p.id, p.full_name AS "fullName", p.sort_key AS "sortKey", p.name_key AS "nameKey", p.search_key AS "searchKey", p.gender,
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
  async findNamesakes(tx: Tx, unitId: string, nameKey: string, day: string): Promise<Namesake[]> {
    return tx.query(
      `SELECT DISTINCT ON (p.created_at, p.id) p.id, p.full_name AS "fullName", p.gender, p.birth_year AS "birthYear",
         p.birth_date AS "birthDate", p.phone, p.email, position.title
       FROM people said JOIN people p ON p.id = coalesce(said.canonical_id, said.id) ${currentPosition('p.id', 3)}
       WHERE said.unit_id = $1 AND said.name_key = $2
       ORDER BY p.created_at, p.id`,
      [unitId, nameKey, day],
    )
  }

  async find(tx: Tx, id: string): Promise<Person | null> {
    return tx.findOneBy(Person, { id })
  }

  /** Under its lock. */
  async update(tx: Tx, id: string, facts: Partial<Person>): Promise<void> {
    await tx
      .createQueryBuilder()
      .update(Person)
      .set({ ...facts, version: () => 'version + 1' })
      .where('id = :id', { id })
      .execute()
  }

  /** The row itself, merged or not; nobody changes it before the transaction ends. */
  async lock(tx: Tx, id: string): Promise<Person | null> {
    return tx.findOne(Person, { where: { id }, lock: { mode: 'for_no_key_update' } })
  }

  /** Without a title whatever the role is called. */
  async holds(
    tx: Tx,
    of: { id: string; unitId: string; side: PositionSide; role: string; title?: string },
    day: string,
  ): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM positions held WHERE held.person_id = ANY (${identitiesOf('$1')}) AND held.organization_id = $2
       AND held.role = $3 AND ${anyHeldOn(4)} AND held.side = $5
       AND ($6::text IS NULL OR lower(held.title) = lower($6)) LIMIT 1`,
      [of.id, of.unitId, of.role, day, of.side, of.title ?? null],
    )
    return rows.length > 0
  }

  /** As of `day`, in the position of `role` when he holds it; a merged person is answered by the one that he became. */
  async findCurrent(
    tx: Tx,
    id: string,
    day: string,
    role: string | null = null,
  ): Promise<CurrentPerson | null> {
    const [row] = await tx.query<CurrentPerson[]>(
      `SELECT ${CURRENT_PERSON}
       FROM people said JOIN people p ON p.id = coalesce(said.canonical_id, said.id)
       JOIN current_organizations o ON o.id = p.unit_id
       ${currentPosition('p.id', 2, 'coalesce(held.role = $3::text AND held.organization_id = p.unit_id, false) DESC, ')}
       WHERE said.id = $1`,
      [id, day, role],
    )
    return row ?? null
  }

  /** Whether somebody did anything to the person since he was made: positions too, which change no row of his own. */
  async wasChanged(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM audit_entries WHERE subject_kind = 'person' AND subject_id = $1 AND verb LIKE 'people.%'
         AND verb NOT IN ('people.create', 'people.view') LIMIT 1`,
      [id],
    )
    return rows.length > 0
  }

  /** Removes a person as he was made, with his positions. `false` when something of him is kept elsewhere. */
  async removeUnused(tx: Tx, id: string): Promise<boolean> {
    await tx.query('SAVEPOINT taking_back')
    try {
      await tx.delete(Position, { personId: id })
      await tx.delete(Person, { id })
      await tx.query('RELEASE SAVEPOINT taking_back')
      return true
    } catch (error) {
      if (!isInUse(error)) throw error
      await tx.query('ROLLBACK TO SAVEPOINT taking_back')
      return false
    }
  }
}

/** `foreign_key_violation`, or `restrict_violation` as later versions of PostgreSQL say. */
const isInUse = (error: unknown) =>
  error instanceof QueryFailedError &&
  ['23503', '23001'].includes((error.driverError as { code?: string }).code ?? '')
