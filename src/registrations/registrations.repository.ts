import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { identitiesOf, joinCounted } from '../people/identities.js'
import { counts, exactFirst } from './quota-matching.js'
import type { RegistrationEnding } from './registration-states.js'
import { CHANGE, changeValues, REGISTRATION, type Change, type Reach } from './registration-rows.js'
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
  /** Whoever asks by the public page waits for the office's word. */
  needsApproval: boolean
  hasQuotas: boolean
  /** Units' unused places are everybody's by now. */
  isReturned: boolean
  /** Places of the unit for the position, in all quotas that count it. */
  quotaCapacity: number
  quotaTaken: number
  /** The most exact of them with a free place. */
  freeQuotaId: string | null
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
         coalesce(terms.needs_approval, false) AS "needsApproval",
         EXISTS (SELECT 1 FROM unit_quotas x WHERE x.training_id = t.id) AS "hasQuotas",
         terms.quotas_returned_at IS NOT NULL AS "isReturned",
         coalesce(quota.capacity, 0) AS "quotaCapacity", coalesce(quota.taken, 0) AS "quotaTaken",
         quota.free_id AS "freeQuotaId",
         (SELECT count(*)::int FROM registrations w WHERE w.training_id = t.id AND w.state = 'waiting') AS waiting
       FROM trainings t LEFT JOIN registration_terms terms ON terms.training_id = t.id
       CROSS JOIN LATERAL (
         SELECT sum(q.capacity)::int AS capacity, sum(q.taken)::int AS taken,
           (array_agg(q.id ORDER BY ${exactFirst('q')}) FILTER (WHERE q.taken < q.capacity))[1] AS free_id
         FROM unit_quotas q WHERE q.training_id = t.id AND q.unit_id = $3 AND ${counts('q', '$4')}) quota
       WHERE t.id = $1`,
      [trainingId, person.personId, person.unitId, person.role],
    )
    return row!
  }

  /** The registration, one more taken of its quota when it has one, and the first line of its history. */
  async insert(tx: Tx, one: Registration, change: Change): Promise<void> {
    await tx.query(
      `WITH quota AS (UPDATE unit_quotas SET taken = taken + 1 WHERE id = $5),
       made AS (
         INSERT INTO registrations (id, training_id, person_id, unit_id, quota_id, seq, state, source, position_role,
           full_name, sort_key, search_key, position_title, unit_name, unit_group, organization_path,
           ticket_generation, registered_at, place, mode, track_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
         RETURNING id)
       ${CHANGE('made', 22)}`,
      [
        ...[one.id, one.trainingId, one.personId, one.unitId, one.quotaId, one.seq, one.state, one.source],
        ...[one.positionRole, one.fullName, one.sortKey, one.searchKey, one.positionTitle, one.unitName],
        ...[one.unitGroup, one.organizationPath, one.ticketGeneration, one.registeredAt, one.place],
        ...[one.mode, one.trackId],
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

  /** Ends it, and gives its place in the quota back. */
  async end(tx: Tx, id: string, as: RegistrationEnding, change: Change): Promise<void> {
    await tx.query(
      `WITH gone AS (
         UPDATE registrations SET state = 'withdrawn', ended_as = $7, withdrawn_at = $6, withdrawal_reason = $4
         WHERE id = $1 AND state <> 'withdrawn' RETURNING id, quota_id),
       quota AS (UPDATE unit_quotas q SET taken = q.taken - 1 FROM gone WHERE q.id = gone.quota_id)
       ${CHANGE('gone', 2)}`,
      [id, ...changeValues(change), as],
    )
  }

  /**
   * The first in the line whom nothing keeps out: a seat of his kind is free, and his unit has a place for his
   * position, or the places are everybody's. With where a letter reaches him. Null when nobody may move up.
   */
  async findNextWaiting(tx: Tx, trainingId: string): Promise<(Registration & Reach & FreeQuota) | null> {
    const [row] = await tx.query<(Registration & Reach & FreeQuota)[]>(
      `SELECT ${REGISTRATION}, p.phone, p.email, free.id AS "freeQuotaId"
       FROM registrations r ${joinCounted('r.person_id', 'p')}
       JOIN training_seats s ON s.training_id = r.training_id
       LEFT JOIN registration_terms terms ON terms.training_id = r.training_id
       LEFT JOIN LATERAL (
         SELECT q.id FROM unit_quotas q
         WHERE q.training_id = r.training_id AND q.unit_id = r.unit_id AND q.taken < q.capacity
           AND ${counts('q', 'r.position_role')} ORDER BY ${exactFirst('q')} LIMIT 1) free ON true
       WHERE r.training_id = $1 AND r.state = 'waiting'
         AND CASE r.mode WHEN 'online' THEN s.online_taken < s.online_capacity ELSE s.taken < s.capacity END
         AND (free.id IS NOT NULL OR terms.quotas_returned_at IS NOT NULL
           OR NOT EXISTS (SELECT 1 FROM unit_quotas x WHERE x.training_id = $1))
       ORDER BY r.place, r.seq LIMIT 1`,
      [trainingId],
    )
    return row ?? null
  }

  /** Lets one who waits or asked in, with his place in the quota. */
  async confirm(tx: Tx, id: string, quotaId: string | null, change: Change): Promise<void> {
    await tx.query(
      `WITH quota AS (UPDATE unit_quotas SET taken = taken + 1 WHERE id = $7),
       moved AS (
         UPDATE registrations SET state = 'confirmed', quota_id = $7,
           promoted_at = CASE WHEN state = 'waiting' THEN $6::timestamptz END
         WHERE id = $1 AND state IN ('pending', 'waiting') RETURNING id)
       ${CHANGE('moved', 2)}`,
      [id, ...changeValues(change), quotaId],
    )
  }

  /** Puts one who asked into the line. */
  async queue(tx: Tx, id: string, change: Change): Promise<void> {
    await tx.query(
      `WITH moved AS (
         UPDATE registrations SET state = 'waiting' WHERE id = $1 AND state = 'pending' RETURNING id)
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
       WHERE r.training_id = $1 AND r.state IN ('confirmed', 'waiting') ORDER BY r.place, r.seq`,
      [trainingId],
    )
  }

  /** How many wait before this one, himself included; 0 when he does not wait. */
  async findWaitingPlace(tx: Tx, one: WaitingOne): Promise<number> {
    if (one.state !== 'waiting') return 0
    const [row] = await tx.query<{ place: number }[]>(
      `SELECT count(*)::int AS place FROM registrations
       WHERE training_id = $1 AND state = 'waiting' AND (place, seq) <= ($2, $3)`,
      [one.trainingId, one.place, one.seq],
    )
    return row!.place
  }
}

type WaitingOne = Pick<Registration, 'trainingId' | 'place' | 'seq' | 'state'>

/** The place of the unit's quota that is free for him; null where none is needed. */
export interface FreeQuota {
  freeQuotaId: string | null
}

export type TrainingWords = Pick<
  Ground,
  'organizerId' | 'organizerName' | 'title' | 'venue' | 'status' | 'registrationClosesAt' | 'sessions'
>
