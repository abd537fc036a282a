import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { identitiesOf } from './identities.js'
import { currentPosition } from './people.repository.js'
import { Position } from './position.entity.js'
import type { PositionRole, PositionSide } from './position-roles.js'

export interface HeldPosition {
  id: string
  organizationId: string
  organizationName: string
  side: PositionSide
  role: PositionRole
  title: string
  validFrom: string
  /** The first day on which it is no longer held. */
  validTo: string | null
  /** Chosen to stand for the person while it is held. */
  chosen: boolean
  /** Stands for him today, chosen or because it is the newest. */
  standsNow: boolean
  version: number
}

/** Positions of a person and of everybody who was merged into him. */
@Injectable()
export class PositionsRepository {
  /** All that were ever held: those held on `day` first, then the newest. */
  async list(tx: Tx, personId: string, day: string): Promise<HeldPosition[]> {
    return tx.query(
      `SELECT own.id, own.organization_id AS "organizationId", o.name AS "organizationName", own.side, own.role, own.title,
         own.valid_from AS "validFrom", own.valid_to AS "validTo", own.stands AS chosen, own.version,
         coalesce(own.id = position.id, false) AS "standsNow"
       FROM people p ${currentPosition('p.id', 2)}
       JOIN positions own ON own.person_id = ANY (${identitiesOf('p.id')})
       JOIN current_organizations o ON o.id = own.organization_id
       WHERE p.id = $1
       ORDER BY own.valid_to IS NOT NULL AND own.valid_to <= $2::date, own.valid_from DESC, own.created_at DESC, own.id DESC`,
      [personId, day],
    )
  }

  async insert(tx: Tx, position: Position): Promise<void> {
    await tx.insert(Position, position)
  }

  /** One of the person's, locked until the transaction ends. */
  async lock(tx: Tx, personId: string, id: string): Promise<Position | null> {
    const [own] = await tx.query<unknown[]>(
      `SELECT 1 FROM positions WHERE id = $2 AND person_id = ANY (${identitiesOf('$1')})`,
      [personId, id],
    )
    return own ? tx.findOne(Position, { where: { id }, lock: { mode: 'for_no_key_update' } }) : null
  }

  async update(tx: Tx, id: string, facts: Partial<Position>): Promise<void> {
    await tx
      .createQueryBuilder()
      .update(Position)
      .set({ ...facts, version: () => 'version + 1' })
      .where('id = :id', { id })
      .execute()
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.delete(Position, { id })
  }

  /** Whether the person holds an equal one at the same time, under any of his identities. */
  async overlaps(
    tx: Tx,
    personId: string,
    one: Omit<Position, 'personId' | 'createdAt' | 'version' | 'stands'>,
  ) {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM positions held WHERE held.person_id = ANY (${identitiesOf('$1')}) AND held.id <> $2
         AND held.organization_id = $3 AND held.side = $4 AND held.role = $5 AND held.title = $6
         AND daterange(held.valid_from, held.valid_to) && daterange($7::date, $8::date) LIMIT 1`,
      [personId, one.id, one.organizationId, one.side, one.role, one.title, one.validFrom, one.validTo],
    )
    return rows.length > 0
  }

  /** Nobody's position is chosen any more, so that another can be. */
  async clearChosen(tx: Tx, personId: string): Promise<void> {
    await tx.query(
      `UPDATE positions SET stands = false WHERE stands AND person_id = ANY (${identitiesOf('$1')})`,
      [personId],
    )
  }

  /** Ends what is held in the unit on the day before `day`; what began that day was never held, and goes. */
  async endIn(tx: Tx, personId: string, unitId: string, day: string): Promise<void> {
    const held = `person_id = ANY (${identitiesOf('$1')}) AND organization_id = $2
      AND (valid_to IS NULL OR valid_to > $3::date)`
    await tx.query(`DELETE FROM positions WHERE ${held} AND valid_from = $3::date`, [personId, unitId, day])
    await tx.query(
      `UPDATE positions SET valid_to = $3::date, stands = false, version = version + 1
       WHERE ${held} AND valid_from < $3::date`,
      [personId, unitId, day],
    )
  }

  /** Whether something held in the unit begins only after the day. */
  async beginsAfter(tx: Tx, personId: string, unitId: string, day: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM positions WHERE person_id = ANY (${identitiesOf('$1')}) AND organization_id = $2
         AND valid_from > $3::date LIMIT 1`,
      [personId, unitId, day],
    )
    return rows.length > 0
  }
}
