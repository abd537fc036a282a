import { Injectable } from '@nestjs/common'
import type { NameOrder } from '#text'
import type { Tx } from '../database/database.js'
import { likeEach } from '../database/like-each.js'
import { withinReach } from '../organizations/reach.js'
import { orderedKey } from '../people/ordered-names.js'
import type { PositionRole } from '../people/position-roles.js'

export interface UntrainedFilter {
  roots: string[]
  unitId: string | null
  /** Patterns over the unit's search key; none for any unit. */
  unitPatterns: string[]
  role: PositionRole | null
  group: string | null
  /** Trainings that are about the topic; null for any. */
  trainingIds: string[] | null
  /** Whoever attended one of them on this day or later is trained. */
  since: string
  today: string
  after: string | null
  nameOrder: NameOrder
  limit: number
}

export interface UntrainedRow {
  id: string
  fullName: string
  title: string | null
  unitId: string
  unitName: string
  unitGroup: string | null
  /** When he was last trained on it. */
  lastOn: string | null
}

const orderOf = (order: NameOrder) =>
  `${orderedKey('p.sort_key', order)} COLLATE "vi-VN-x-icu", p.full_name COLLATE "vi-VN-x-icu", p.id`

/** The union positions that the person, and who was merged into him, holds today. */
const HELD = `FROM person_identities own JOIN positions held ON held.person_id = own.person_id
  WHERE own.canonical_id = p.id AND held.side = 'union' AND held.valid_from <= $7::date
    AND (held.valid_to IS NULL OR held.valid_to > $7::date)`

/** $1 roots, $2 unit, $3 role, $4 khối, $5 trainings, $6 since, $7 today, $8 the one before, $9 words of the unit. */
const fromOf = (order: NameOrder) => `
  FROM people p JOIN current_organizations o ON o.id = p.unit_id
  LEFT JOIN LATERAL (
    SELECT max(t.starts_on) AS on_day FROM person_identities i
    JOIN registrations r ON r.person_id = i.person_id AND r.state = 'confirmed'
    JOIN trainings t ON t.id = r.training_id
    WHERE i.canonical_id = p.id AND ($5::uuid[] IS NULL OR r.training_id = ANY($5::uuid[]))
      AND EXISTS (SELECT 1 FROM attendance a WHERE a.registration_id = r.id AND a.state IN ('present', 'late'))
  ) last ON true
  WHERE p.canonical_id IS NULL AND ${withinReach('p.unit_id', 1)}
    AND ($2::uuid IS NULL OR EXISTS (SELECT 1 FROM organization_closure below
      WHERE below.descendant_id = p.unit_id AND below.ancestor_id = $2))
    AND ($3::text IS NULL OR EXISTS (SELECT 1 ${HELD} AND held.role = $3))
    AND ($4::text IS NULL OR o.unit_group = $4)
    AND o.search_key LIKE ALL ($9::text[])
    AND (last.on_day IS NULL OR last.on_day < $6::date)
    AND NOT EXISTS (SELECT 1 FROM restricted_people kept WHERE kept.person_id = p.id)
    AND ($8::uuid IS NULL OR (${orderOf(order)}) > (
      SELECT ${orderedKey('x.sort_key', order)}, x.full_name, x.id FROM people x WHERE x.id = $8))`

@Injectable()
export class UntrainedRepository {
  /** Trainings whose title, or the topics of one of whose sessions, hold every one of the words. */
  async trainingsOn(tx: Tx, patterns: string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT t.id FROM trainings t WHERE ${likeEach('search_words(t.title)', 1, patterns.length)}
       UNION SELECT s.training_id FROM training_sessions s
       WHERE ${likeEach('search_words(s.topics)', 1, patterns.length)}`,
      [patterns],
    )
    return rows.map(({ id }) => id)
  }

  /** In the order of names. */
  list(tx: Tx, filter: UntrainedFilter): Promise<UntrainedRow[]> {
    const order = orderOf(filter.nameOrder)
    return tx.query(
      `SELECT p.id, p.full_name AS "fullName", (SELECT held.title ${HELD}
           ORDER BY held.stands DESC, held.valid_from DESC, held.created_at DESC, held.id DESC LIMIT 1) AS title,
         p.unit_id AS "unitId", o.name AS "unitName",
         o.unit_group AS "unitGroup", found.on_day AS "lastOn"
       FROM (SELECT p.id AS person_id, last.on_day ${fromOf(filter.nameOrder)}
         ORDER BY ${order} LIMIT $10) found
       JOIN people p ON p.id = found.person_id JOIN current_organizations o ON o.id = p.unit_id
       ORDER BY ${order}`,
      [...valuesOf(filter), filter.limit],
    )
  }

  /** At most `atMost`. */
  async count(tx: Tx, filter: UntrainedFilter, atMost: number): Promise<number> {
    const [row] = await tx.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM (SELECT 1 ${fromOf(filter.nameOrder)} LIMIT $10) found`,
      [...valuesOf({ ...filter, after: null }), atMost],
    )
    return row!.n
  }

  /** Trainings that take registrations, what comes first first. */
  openTrainings(
    tx: Tx,
    roots: string[],
  ): Promise<{ id: string; title: string; startsOn: string | null; free: number }[]> {
    return tx.query(
      `SELECT t.id, t.title, t.starts_on AS "startsOn", s.capacity - s.taken AS free
       FROM trainings t JOIN training_seats s ON s.training_id = t.id
       WHERE t.status = 'registration_open' AND ${withinReach('t.organizer_id', 1)}
       ORDER BY t.starts_on NULLS LAST, t.id LIMIT 200`,
      [roots],
    )
  }
}

const valuesOf = (filter: UntrainedFilter) => {
  const { roots, unitId, role, group, trainingIds, since, today, after, unitPatterns } = filter
  return [roots, unitId, role, group, trainingIds, since, today, after, unitPatterns]
}
