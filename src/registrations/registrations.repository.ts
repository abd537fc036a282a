import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { identitiesOf, joinCounted } from '../people/identities.js'
import type { RegistrationState } from './registration-states.js'
import type { Registration } from './registration.entity.js'

/** What must be known under the lock before somebody is let in. */
export interface Ground {
  organizerId: string
  organizerName: string
  title: string
  venue: string
  status: string
  registrationClosesAt: Date | null
  sessions: SessionTime[]
  /** The live registration of the person, or of somebody who counts as him. */
  registeredId: string | null
  hasQuotas: boolean
  quotaId: string | null
  quotaCapacity: number | null
  quotaTaken: number | null
  waiting: number
}

/** As JSON brings it out of the database. */
export interface SessionTime {
  name: string
  startsAt: string
}

const GROUND = `
  t.organizer_id AS "organizerId", t.title, t.venue, t.status,
  (SELECT o.name FROM current_organizations o WHERE o.id = t.organizer_id) AS "organizerName",
  t.registration_closes_at AS "registrationClosesAt",
  coalesce((SELECT json_agg(json_build_object('name', s.name, 'startsAt', s.starts_at) ORDER BY s.no)
    FROM training_sessions s WHERE s.training_id = t.id), '[]') AS sessions`

export const REGISTRATION = `
  r.id, r.training_id AS "trainingId", r.person_id AS "personId", r.unit_id AS "unitId", r.quota_id AS "quotaId",
  r.seq, r.state, r.source, r.position_role AS "positionRole", r.full_name AS "fullName",
  r.sort_key AS "sortKey", r.search_key AS "searchKey", r.position_title AS "positionTitle",
  r.unit_name AS "unitName", r.unit_group AS "unitGroup", r.organization_path AS "organizationPath",
  r.ticket_generation AS "ticketGeneration", r.registered_at AS "registeredAt", r.promoted_at AS "promotedAt",
  r.withdrawn_at AS "withdrawnAt", r.withdrawal_reason AS "withdrawalReason"`

/** One line of a registration's history, written with it. */
export interface Change {
  id: string
  kind: 'registered' | 'waitlisted' | 'promoted' | 'withdrawn' | 'ticket_reissued' | 'ticket_revoked'
  reason: string | null
  actorLabel: string
  at: Date
}

const CHANGE = (from: string, n: number) => `
  INSERT INTO registration_changes (id, registration_id, kind, reason, actor_label, at)
  SELECT $${n}, id, $${n + 1}, $${n + 2}, $${n + 3}, $${n + 4} FROM ${from}`

const changeValues = (change: Change) => [change.id, change.kind, change.reason, change.actorLabel, change.at]

/** Writes and the reads under the lock. All of it expects the training's seats to be held. */
@Injectable()
export class RegistrationsRepository {
  async findGround(
    tx: Tx,
    trainingId: string,
    person: { personId: string; unitId: string; role: string },
  ): Promise<Ground> {
    const [row] = await tx.query<Ground[]>(
      `SELECT ${GROUND},
         (SELECT r.id FROM registrations r
          WHERE r.training_id = t.id AND r.person_id = ANY (${identitiesOf('$2')}) AND r.state <> 'withdrawn'
          LIMIT 1) AS "registeredId",
         EXISTS (SELECT 1 FROM unit_quotas x WHERE x.training_id = t.id) AS "hasQuotas",
         q.id AS "quotaId", q.capacity AS "quotaCapacity", q.taken AS "quotaTaken",
         (SELECT count(*)::int FROM registrations w WHERE w.training_id = t.id AND w.state = 'waiting') AS waiting
       FROM trainings t
       LEFT JOIN unit_quotas q ON q.training_id = t.id AND q.unit_id = $3 AND q.position_role = $4
       WHERE t.id = $1`,
      [trainingId, person.personId, person.unitId, person.role],
    )
    return row!
  }

  /** The registration, one more taken of its quota, and the first line of its history, in one statement. */
  async insert(tx: Tx, one: Registration, change: Change): Promise<void> {
    await tx.query(
      `WITH quota AS (UPDATE unit_quotas SET taken = taken + 1 WHERE id = $5),
       made AS (
         INSERT INTO registrations (id, training_id, person_id, unit_id, quota_id, seq, state, source, position_role,
           full_name, sort_key, search_key, position_title, unit_name, unit_group, organization_path,
           ticket_generation, registered_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
         RETURNING id)
       ${CHANGE('made', 19)}`,
      [
        ...[one.id, one.trainingId, one.personId, one.unitId, one.quotaId, one.seq, one.state, one.source],
        ...[one.positionRole, one.fullName, one.sortKey, one.searchKey, one.positionTitle, one.unitName],
        ...[one.unitGroup, one.organizationPath, one.ticketGeneration, one.registeredAt],
        ...changeValues(change),
      ],
    )
  }

  async find(tx: Tx, id: string): Promise<Registration | null> {
    const [row] = await tx.query<Registration[]>(
      `SELECT ${REGISTRATION} FROM registrations r WHERE r.id = $1`,
      [id],
    )
    return row ?? null
  }

  /** Gives its place in the quota back too. */
  async withdraw(tx: Tx, id: string, change: Change): Promise<void> {
    await tx.query(
      `WITH gone AS (
         UPDATE registrations SET state = 'withdrawn', withdrawn_at = $6, withdrawal_reason = $4
         WHERE id = $1 AND state <> 'withdrawn' RETURNING id, quota_id),
       quota AS (UPDATE unit_quotas q SET taken = q.taken - 1 FROM gone WHERE q.id = gone.quota_id)
       ${CHANGE('gone', 2)}`,
      [id, ...changeValues(change)],
    )
  }

  /** The first who waits, with where a letter reaches him. Whoever waits has a place in his unit's quota. */
  async findFirstWaiting(tx: Tx, trainingId: string): Promise<(Registration & Reach) | null> {
    const [row] = await tx.query<(Registration & Reach)[]>(
      `SELECT ${REGISTRATION}, p.phone, p.email FROM registrations r ${joinCounted('r.person_id', 'p')}
       WHERE r.training_id = $1 AND r.state = 'waiting' ORDER BY r.seq LIMIT 1`,
      [trainingId],
    )
    return row ?? null
  }

  async promote(tx: Tx, id: string, change: Change): Promise<void> {
    await tx.query(
      `WITH moved AS (
         UPDATE registrations SET state = 'confirmed', promoted_at = $6
         WHERE id = $1 AND state = 'waiting' RETURNING id)
       ${CHANGE('moved', 2)}`,
      [id, ...changeValues(change)],
    )
  }

  /** Makes every code given before worthless: the door compares the generation. */
  async changeTicket(tx: Tx, id: string, change: Change): Promise<void> {
    await tx.query(
      `WITH changed AS (
         UPDATE registrations SET ticket_generation = ticket_generation + 1 WHERE id = $1 RETURNING id)
       ${CHANGE('changed', 2)}`,
      [id, ...changeValues(change)],
    )
  }

  /** What a letter about a training says of it. */
  async findTrainingFacts(tx: Tx, trainingId: string): Promise<TrainingWords> {
    const [row] = await tx.query<TrainingWords[]>(`SELECT ${GROUND} FROM trainings t WHERE t.id = $1`, [
      trainingId,
    ])
    return row!
  }

  /** Why the training's status changed, when somebody said it. */
  async findChangeReason(tx: Tx, changeId: string): Promise<string | null> {
    const [row] = await tx.query<{ reason: string | null }[]>(
      `SELECT reason FROM training_status_changes WHERE id::text = $1`,
      [changeId],
    )
    return row?.reason ?? null
  }

  /** Everyone who is in or waits, in the order of the line. */
  async listLive(tx: Tx, trainingId: string): Promise<(Registration & Reach)[]> {
    return tx.query(
      `SELECT ${REGISTRATION}, p.phone, p.email FROM registrations r ${joinCounted('r.person_id', 'p')}
       WHERE r.training_id = $1 AND r.state <> 'withdrawn' ORDER BY r.seq`,
      [trainingId],
    )
  }

  /** How many wait before this one, himself included; 0 when he does not wait. */
  async findWaitingPlace(tx: Tx, one: { trainingId: string; seq: number; state: string }): Promise<number> {
    if ((one.state as RegistrationState) !== 'waiting') return 0
    const [row] = await tx.query<{ place: number }[]>(
      `SELECT count(*)::int AS place FROM registrations WHERE training_id = $1 AND state = 'waiting' AND seq <= $2`,
      [one.trainingId, one.seq],
    )
    return row!.place
  }
}

export interface Reach {
  phone: string | null
  email: string | null
}

export type TrainingWords = Pick<
  Ground,
  'organizerId' | 'organizerName' | 'title' | 'venue' | 'status' | 'registrationClosesAt' | 'sessions'
>
