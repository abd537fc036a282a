import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import type { Permission } from '../access/permissions.js'
import type { Tx } from '../database/database.js'
import { withinReach } from '../organizations/reach.js'
import { joinCounted } from '../people/identities.js'
import { nameSearch } from '../people/name-search.js'
import { nameRank } from '../people/ordered-names.js'
import { waitsForQuota } from './quota-matching.js'
import type { RegistrationState } from './registration-states.js'
import { rosterByName } from './roster-order.js'
import type { Registration } from './registration.entity.js'
import { registrationErrors } from './registrations.errors.js'
import type { WaitingReason } from './registrations.policy.js'
import type { ChangeRow, StateCounts } from './roster.presenter.js'
import { REGISTRATION, type Reach } from './registration-rows.js'

export interface RosterFilter {
  trainingId: string
  search?: string
  state?: RegistrationState
  limit: number
  offset: number
}

export interface RosterRow extends Registration {
  waitingPlace: number | null
  waitingReason: WaitingReason | null
}

/** A unit's current name finds its people too; the name of the snapshot may be older. */
const FOUND = `(r.search_key LIKE ALL ($2::text[])
  OR EXISTS (SELECT 1 FROM current_organizations o WHERE o.id = r.unit_id AND o.search_key LIKE ALL ($2::text[])))`

/** Lists of people registered, for showing. */
@Injectable()
export class RosterRepository {
  async requireWithin(
    tx: Tx,
    actor: Actor,
    permission: Permission,
    id: string,
  ): Promise<Registration & Reach> {
    const [row] = await tx.query<(Registration & Reach)[]>(
      `SELECT ${REGISTRATION}, p.phone, p.email
       FROM registrations r ${joinCounted('r.person_id', 'p')} JOIN trainings t ON t.id = r.training_id
       WHERE r.id = $1 AND ($3 OR ${withinReach('t.organizer_id', 2)})`,
      [id, actor.roots(permission), actor.kind === 'system'],
    )
    if (!row) throw registrationErrors.registration_not_found()
    return row
  }

  /** Whether the registration's training lies below one of these bodies. */
  async isWithin(tx: Tx, roots: string[], id: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM registrations r JOIN trainings t ON t.id = r.training_id
       WHERE r.id = $1 AND ${withinReach('t.organizer_id', 2)}`,
      [id, roots],
    )
    return rows.length > 0
  }

  /** By name as the organizer orders names, of a search the best match first; those who wait by their place in the line. */
  async list(tx: Tx, filter: RosterFilter): Promise<{ rows: RosterRow[]; total: number }> {
    const { exact, words, beginnings, anywhere } = nameSearch(filter.search ?? '')
    const rows = await tx.query<(RosterRow & { total: number })[]>(
      `SELECT ${REGISTRATION},
         CASE WHEN r.state = 'waiting' THEN (SELECT count(*)::int FROM registrations w
           WHERE w.training_id = r.training_id AND w.state = 'waiting' AND (w.place, w.seq) <= (r.place, r.seq)) END AS "waitingPlace",
         CASE WHEN r.state = 'waiting' THEN CASE WHEN ${waitsForQuota('r')} THEN 'quota' ELSE 'seats' END END
           AS "waitingReason",
         count(*) OVER ()::int AS total
       FROM registrations r
       WHERE r.training_id = $1 AND ($3::text IS NULL OR r.state = $3) AND ${FOUND}
       ORDER BY CASE WHEN $3 = 'waiting' THEN r.place END,
         CASE WHEN $3 = 'waiting' THEN r.seq END, ${nameRank('r.full_name', 'r.search_key', 6)}, ${rosterByName('$1')}
       LIMIT $4 OFFSET $5`,
      [
        ...[filter.trainingId, anywhere, filter.state ?? null, filter.limit, filter.offset],
        ...[exact, words, beginnings, anywhere],
      ],
    )
    return { rows, total: rows[0]?.total ?? 0 }
  }

  async counts(tx: Tx, trainingId: string): Promise<StateCounts> {
    const rows = await tx.query<{ state: RegistrationState; n: number }[]>(
      `SELECT state, count(*)::int AS n FROM registrations WHERE training_id = $1 GROUP BY state`,
      [trainingId],
    )
    const counts = { pending: 0, confirmed: 0, waiting: 0, withdrawn: 0 }
    for (const { state, n } of rows) counts[state] = n
    return counts
  }

  /** Oldest first. */
  async changes(tx: Tx, registrationId: string): Promise<ChangeRow[]> {
    return tx.query(
      `SELECT kind, reason, actor_label AS "actorLabel", at FROM registration_changes
       WHERE registration_id = $1 ORDER BY at, id`,
      [registrationId],
    )
  }

  /** Which of the seats, in the order of the line, is this one's: from 1, among those who are in. */
  async findSeatPlace(tx: Tx, one: Registration): Promise<number> {
    const [row] = await tx.query<{ place: number }[]>(
      `SELECT count(*)::int AS place FROM registrations
       WHERE training_id = $1 AND state = 'confirmed' AND seq <= $2`,
      [one.trainingId, one.seq],
    )
    return row!.place
  }
}
