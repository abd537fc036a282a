import { Injectable } from '@nestjs/common'
import { searchPatterns } from '#text'
import type { Tx } from '../database/database.js'
import { withinReach } from '../organizations/reach.js'
import { identitiesOf } from '../people/identities.js'
import { firstIdAt } from './first-id.js'

export interface EntryRow {
  id: string
  at: Date
  actorKind: string
  actorId: string | null
  actorLabel: string
  verb: string
  subjectKind: string
  subjectId: string | null
  /** What it is called today; null for what has no name. */
  subjectName: string | null
  organizationId: string | null
  organizationName: string | null
  fields: string[]
  detail: string | null
}

export interface EntryFilter {
  roots: string[]
  /** Also entries that belong to no body: for who stands over the whole installation. */
  withoutBody: boolean
  from?: Date
  to?: Date
  who?: string
  actorKind?: string
  actorId?: string
  verb?: string
  subjectKind?: string
  subjectId?: string
  personId?: string
  trainingId?: string
  organizationId?: string
  before?: string
  limit: number
}

const ofPerson = (person: string) => `(
  a.subject_kind = 'person' AND a.subject_id = ANY(${identitiesOf(person)})
  OR a.subject_kind = 'registration' AND a.subject_id IN
    (SELECT r.id FROM registrations r WHERE r.person_id = ANY(${identitiesOf(person)}))
  OR a.subject_kind = 'certificate' AND a.subject_id IN
    (SELECT c.id FROM certificates c WHERE c.person_id = ANY(${identitiesOf(person)})))`

const ofTraining = (training: string) => `(
  a.subject_kind = 'training' AND a.subject_id = ${training}
  OR a.subject_kind = 'registration' AND a.subject_id IN
    (SELECT r.id FROM registrations r WHERE r.training_id = ${training})
  OR a.subject_kind = 'nomination' AND a.subject_id IN
    (SELECT x.id FROM nominations x WHERE x.training_id = ${training})
  OR a.subject_kind = 'certificate' AND a.subject_id IN
    (SELECT c.id FROM certificates c WHERE c.training_id = ${training}))`

/** Only what is asked for stands in the statement, so that a small reach is found by its index. */
function conditionsOf(filter: EntryFilter): { where: string; values: unknown[] } {
  const values: unknown[] = []
  const conditions: string[] = []
  const add = (value: unknown, condition: (parameter: string, n: number) => string) => {
    if (value === undefined) return
    values.push(value)
    conditions.push(condition(`$${values.length}`, values.length))
  }
  add(filter.roots, (_, n) =>
    filter.withoutBody
      ? `(${withinReach('a.organization_id', n)} OR a.organization_id IS NULL)`
      : withinReach('a.organization_id', n),
  )
  add(filter.from && firstIdAt(filter.from), (id) => `a.id >= ${id}::uuid`)
  add(filter.to && firstIdAt(filter.to), (id) => `a.id < ${id}::uuid`)
  add(filter.before, (id) => `a.id < ${id}::uuid`)
  add(
    filter.who && searchPatterns(filter.who),
    (words) => `lower(unaccent(a.actor_label)) LIKE ALL (${words}::text[])`,
  )
  add(filter.actorKind, (kind) => `a.actor_kind = ${kind}`)
  add(filter.actorId, (id) => `a.actor_id = ${id}::uuid`)
  add(filter.verb, (verb) => `a.verb = ${verb}`)
  add(filter.subjectKind, (kind) => `a.subject_kind = ${kind}`)
  add(filter.subjectId, (id) => `a.subject_id = ${id}::uuid`)
  add(filter.personId, (id) => ofPerson(`${id}::uuid`))
  add(filter.trainingId, (id) => ofTraining(`${id}::uuid`))
  add(filter.organizationId && [filter.organizationId], (_, n) => withinReach('a.organization_id', n))
  return { where: conditions.join(' AND '), values }
}

const NAME = `CASE a.subject_kind
  WHEN 'person' THEN (SELECT p.full_name FROM people p WHERE p.id = a.subject_id)
  WHEN 'registration' THEN (SELECT r.full_name FROM registrations r WHERE r.id = a.subject_id)
  WHEN 'training' THEN (SELECT t.title FROM trainings t WHERE t.id = a.subject_id)
  WHEN 'organization' THEN (SELECT o.name FROM current_organizations o WHERE o.id = a.subject_id)
  WHEN 'nomination' THEN (SELECT o.name FROM nominations x JOIN current_organizations o ON o.id = x.unit_id
    WHERE x.id = a.subject_id)
  WHEN 'user' THEN (SELECT u.name FROM users u WHERE u.id = a.subject_id)
  WHEN 'article' THEN (SELECT w.title FROM articles w WHERE w.id = a.subject_id)
END`

/** The audit, for reading: newest first by the id, which is the order of writing. */
@Injectable()
export class OversightRepository {
  async list(tx: Tx, filter: EntryFilter): Promise<EntryRow[]> {
    const { where, values } = conditionsOf(filter)
    return tx.query(
      `SELECT a.id, a.at, a.actor_kind AS "actorKind", a.actor_id AS "actorId", a.actor_label AS "actorLabel", a.verb,
         a.subject_kind AS "subjectKind", a.subject_id AS "subjectId", ${NAME} AS "subjectName",
         a.organization_id AS "organizationId", a.fields, a.detail,
         (SELECT b.name FROM current_organizations b WHERE b.id = a.organization_id) AS "organizationName"
       FROM audit_entries a WHERE ${where} ORDER BY a.id DESC LIMIT $${values.length + 1}`,
      [...values, filter.limit],
    )
  }
}
