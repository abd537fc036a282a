import { Injectable } from '@nestjs/common'
import { In, type QueryDeepPartialEntity } from 'typeorm'
import type { Tx } from '../database/database.js'
import type { OrganizationKind } from '../organizations/organization-kinds.js'
import { withinReach } from '../organizations/reach.js'
import { notErased } from '../people/identities.js'
import { PrivacyRequestEvent } from './privacy-request-event.entity.js'
import { PrivacyRequest } from './privacy-request.entity.js'

export interface RequestRow extends PrivacyRequest {
  organizationName: string
  personName: string | null
  personUnitName: string | null
  /** The body that answers lies within the actor's reach; else he sees it only as the person came under him. */
  isOwn: boolean
  /** The person belongs to no unit of the body that answers. */
  isElsewhere: boolean
}

export interface Body {
  id: string
  name: string
}

export interface RequestCounts {
  open: number
  own: number
  overdue: number
  closed: number
}

export interface RequestFilter {
  roots: string[]
  isOpen: boolean | null
  personId: string | null
  limit: number
  offset: number
}

/** The person a request is about: the one that he counts as today. */
export interface Requester {
  id: string
  fullName: string
  unitId: string
  unitName: string
  /** Who answers for the data: the nearest body above the grassroots within reach, else the unit itself. */
  controllerId: string
  controllerName: string
  /** Nothing of him is known any more, at his own request. */
  isErased: boolean
}

const OWN = withinReach('q.organization_id', 1)

/** Whoever answers for it, and, to read, whoever holds the data of the person since he moved. */
const SEEN = `(${OWN} OR ${withinReach('p.unit_id', 1)})`

const COLUMNS = `
  q.id, q.organization_id AS "organizationId", o.name AS "organizationName", q.person_id AS "personId",
  p.full_name AS "personName", u.name AS "personUnitName", q.kind, q.way, q.requester_name AS "requesterName",
  q.requester_unit AS "requesterUnit", q.requester_contact AS "requesterContact", q.details,
  q.received_on AS "receivedOn", q.acknowledge_by AS "acknowledgeBy", q.due_by AS "dueBy",
  q.extension_reason AS "extensionReason", q.state, q.acknowledged_on AS "acknowledgedOn",
  q.closed_on AS "closedOn", q.refusal_ground AS "refusalGround", q.outcome, q.created_at AS "createdAt",
  ${OWN} AS "isOwn", p.id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM organization_closure c
    WHERE c.ancestor_id = q.organization_id AND c.descendant_id = p.unit_id) AS "isElsewhere"`

const FROM = `privacy_requests q JOIN current_organizations o ON o.id = q.organization_id
  LEFT JOIN person_identities i ON i.person_id = q.person_id
  LEFT JOIN people p ON p.id = i.canonical_id LEFT JOIN current_organizations u ON u.id = p.unit_id`

/** A person's list holds the requests of whoever counts as him. */
const OF_PERSON = (parameter: number) => `($${parameter}::uuid IS NULL OR q.person_id IN (
  SELECT other.person_id FROM person_identities asked JOIN person_identities other USING (canonical_id)
  WHERE asked.person_id = $${parameter}))`

const WHERE = `${SEEN} AND ($2::boolean IS NULL OR (q.closed_on IS NULL) = $2)
  AND ${OF_PERSON(5)}`

/** They name people for trainings; the body above them holds the trainings and the data. */
const GRASSROOTS: OrganizationKind[] = ['grassroots_union', 'occupational_union', 'section_union']

/** SQL: the nearest body above the grassroots that holds `p`, of those that `more` leaves; else his unit. */
const controllerOf = (
  grassroots: number,
  more = '',
) => `coalesce((SELECT c.ancestor_id FROM organization_closure c
  JOIN current_organizations above ON above.id = c.ancestor_id
  WHERE c.descendant_id = p.unit_id AND above.kind <> ALL($${grassroots}::text[]) ${more}
  ORDER BY c.depth, c.ancestor_id LIMIT 1), p.unit_id)`

/** What is awaited next of an open request: see `nextTerm`. */
const NEXT = `CASE q.state WHEN 'received' THEN least(q.acknowledge_by, q.due_by) ELSE q.due_by END`

@Injectable()
export class RequestsRepository {
  async insert(tx: Tx, request: PrivacyRequest): Promise<void> {
    await tx.insert(PrivacyRequest, request)
  }

  async update(tx: Tx, id: string, changes: QueryDeepPartialEntity<PrivacyRequest>): Promise<void> {
    await tx.update(PrivacyRequest, { id }, changes)
  }

  async insertEvent(tx: Tx, event: PrivacyRequestEvent): Promise<void> {
    await tx.insert(PrivacyRequestEvent, event)
  }

  async find(tx: Tx, roots: string[], id: string): Promise<RequestRow | null> {
    const [row] = await tx.query<RequestRow[]>(`SELECT ${COLUMNS} FROM ${FROM} WHERE q.id = $2 AND ${SEEN}`, [
      roots,
      id,
    ])
    return row ?? null
  }

  /** Holds the request until the transaction ends; whoever answers it at the same moment comes after. */
  async lock(tx: Tx, roots: string[], id: string): Promise<RequestRow | null> {
    await tx.query('SELECT 1 FROM privacy_requests WHERE id = $1 FOR NO KEY UPDATE', [id])
    return this.find(tx, roots, id)
  }

  /** Open ones first, what is due first at the top; then the closed ones, the latest first. */
  async list(tx: Tx, { roots, isOpen, personId, limit, offset }: RequestFilter): Promise<RequestRow[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE ${WHERE}
       ORDER BY q.closed_on DESC NULLS FIRST, ${NEXT}, q.id LIMIT $3 OFFSET $4`,
      [roots, isOpen, limit, offset, personId],
    )
  }

  /** How many are open, how many of these are one's own, of those wait past their day, and how many are closed. */
  async count(
    tx: Tx,
    roots: string[],
    today: string,
    personId: string | null = null,
  ): Promise<RequestCounts> {
    const [row] = await tx.query<RequestCounts[]>(
      `SELECT (count(*) FILTER (WHERE q.closed_on IS NULL))::int AS open,
         (count(*) FILTER (WHERE q.closed_on IS NULL AND ${OWN}))::int AS own,
         (count(*) FILTER (WHERE q.closed_on IS NULL AND ${OWN} AND ${NEXT} < $2::date))::int AS overdue,
         (count(*) FILTER (WHERE q.closed_on IS NOT NULL))::int AS closed
       FROM ${FROM} WHERE ${SEEN} AND ${OF_PERSON(3)}`,
      [roots, today, personId],
    )
    return row!
  }

  async countOfPeople(tx: Tx, personIds: string[]): Promise<number> {
    return tx.countBy(PrivacyRequest, { personId: In(personIds) })
  }

  /** Ids are in the order of writing. */
  async events(tx: Tx, requestId: string): Promise<PrivacyRequestEvent[]> {
    return tx.find(PrivacyRequestEvent, { where: { requestId }, order: { id: 'ASC' } })
  }

  async findRequester(tx: Tx, roots: string[], personId: string): Promise<Requester | null> {
    const [row] = await tx.query<Requester[]>(
      `SELECT p.id, p.full_name AS "fullName", p.unit_id AS "unitId", u.name AS "unitName",
         NOT ${notErased('p')} AS "isErased",
         body.id AS "controllerId", body.name AS "controllerName"
       FROM person_identities i JOIN people p ON p.id = i.canonical_id
       JOIN current_organizations u ON u.id = p.unit_id
       JOIN current_organizations body ON body.id = ${controllerOf(3, `AND ${withinReach('c.ancestor_id', 1)}`)}
       WHERE i.person_id = $2 AND ${withinReach('p.unit_id', 1)}`,
      [roots, personId, GRASSROOTS],
    )
    return row ?? null
  }

  /** Who answers for the person's data, whoever asks. */
  async controllerOf(tx: Tx, personId: string): Promise<Body> {
    const [row] = await tx.query<Body[]>(
      `SELECT body.id, body.name FROM person_identities i JOIN people p ON p.id = i.canonical_id
       JOIN current_organizations body ON body.id = ${controllerOf(2)} WHERE i.person_id = $1`,
      [personId, GRASSROOTS],
    )
    return row!
  }

  /** Whether staff said last which body answers, and nothing has moved it since. */
  async isBodyChosen(tx: Tx, requestId: string): Promise<boolean> {
    const moves = { requestId, kind: In(['body_chosen', 'handed_over']) }
    const [last] = await tx.find(PrivacyRequestEvent, { where: moves, order: { id: 'DESC' }, take: 1 })
    return last?.kind === 'body_chosen'
  }

  /** Everybody who counts as this person, himself too. */
  async identities(tx: Tx, personId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT other.person_id AS id FROM person_identities asked
       JOIN person_identities other ON other.canonical_id = asked.canonical_id
       WHERE asked.person_id = $1 ORDER BY other.person_id`,
      [personId],
    )
    return rows.map(({ id }) => id)
  }
}
