import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { joinCounted, notErased, openRoleOf, openTitleOf } from '../people/identities.js'
import { nameOrderOf } from '../people/ordered-names.js'
import { placeIn } from '../organizations/unit-order.js'
import { positionRoles } from '../people/position-roles.js'
import { counts } from './quota-matching.js'
import type { KnownByUnit } from './nominations.presenter.js'
import type { RegistrationState } from './registration-states.js'
import type { Registration } from './registration.entity.js'
import { REGISTRATION, type Reach } from './registration-rows.js'

export interface UnitPlacesRow {
  roles: string[]
  capacity: number
  taken: number
}

export interface NamedByUnit {
  id: string
  fullName: string
  title: string
  state: RegistrationState
  source: string
}

/** More colleagues than a grassroots union lists; the choice is not paged. */
const MOST_KNOWN = 200

/** What the link of a unit shows and may name: names and positions of its own people, nothing else of them. */
@Injectable()
export class UnitPeopleRepository {
  /** The unit's places, by the positions that they are for. */
  async places(tx: Tx, trainingId: string, unitId: string): Promise<UnitPlacesRow[]> {
    return tx.query(
      `SELECT position_roles AS roles, capacity, taken FROM unit_quotas
       WHERE training_id = $1 AND unit_id = $2 AND capacity > 0
       ORDER BY (position_roles = '{}'), ${placeIn(positionRoles, 'position_roles[1]')}, id`,
      [trainingId, unitId],
    )
  }

  /** Who is in or waits, whoever named him. */
  async named(tx: Tx, trainingId: string, unitId: string): Promise<NamedByUnit[]> {
    return tx.query(
      `SELECT id, full_name AS "fullName", position_title AS title, state, source FROM registrations
       WHERE training_id = $1 AND unit_id = $2 AND state <> 'withdrawn'
       ORDER BY ${placeIn(positionRoles, 'position_role')}, seq`,
      [trainingId, unitId],
    )
  }

  /** Colleagues of the unit who are not in yet, first those for whose position it has places. */
  async known(tx: Tx, trainingId: string, unitId: string): Promise<KnownByUnit[]> {
    return tx.query(
      `SELECT p.id, p.full_name AS "fullName",
         ${openTitleOf('p.id')} AS title,
         EXISTS (SELECT 1 FROM unit_quotas q WHERE q.training_id = $1 AND q.unit_id = $2 AND q.capacity > 0
           AND ${counts('q', `coalesce(${openRoleOf('p.id')}, 'other')`)}) AS "hasPlace"
       FROM people p
       WHERE p.unit_id = $2 AND p.canonical_id IS NULL AND ${notErased('p')} AND NOT EXISTS (
         SELECT 1 FROM registrations r JOIN person_identities said ON said.person_id = r.person_id
         WHERE r.training_id = $1 AND said.canonical_id = p.id AND r.state <> 'withdrawn')
       ORDER BY "hasPlace" DESC, ${nameOrderOf('p.sort_key', '$2')}, p.id LIMIT ${MOST_KNOWN}`,
      [trainingId, unitId],
    )
  }

  async isOfUnit(tx: Tx, personId: string, unitId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM people p WHERE id = $1 AND unit_id = $2 AND canonical_id IS NULL AND ${notErased('p')}`,
      [personId, unitId],
    )
    return rows.length > 0
  }

  /** A registration that the unit made by its link. */
  async findOwn(
    tx: Tx,
    one: { id: string; trainingId: string; unitId: string },
  ): Promise<(Registration & Reach) | null> {
    const [row] = await tx.query<(Registration & Reach)[]>(
      `SELECT ${REGISTRATION}, p.phone, p.email FROM registrations r ${joinCounted('r.person_id', 'p')}
       WHERE r.id = $1 AND r.training_id = $2 AND r.unit_id = $3 AND r.source = 'nomination'`,
      [one.id, one.trainingId, one.unitId],
    )
    return row ?? null
  }
}
