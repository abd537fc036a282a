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

const OF_PERSON = (n: number) => `($${n}::uuid IS NULL
  OR a.subject_kind = 'person' AND a.subject_id = ANY(${identitiesOf(`$${n}`)})
  OR a.subject_kind = 'registration' AND a.subject_id IN
    (SELECT r.id FROM registrations r WHERE r.person_id = ANY(${identitiesOf(`$${n}`)}))
  OR a.subject_kind = 'certificate' AND a.subject_id IN
    (SELECT c.id FROM certificates c WHERE c.person_id = ANY(${identitiesOf(`$${n}`)})))`

const OF_TRAINING = (n: number) => `($${n}::uuid IS NULL
  OR a.subject_kind = 'training' AND a.subject_id = $${n}
  OR a.subject_kind = 'registration' AND a.subject_id IN (SELECT r.id FROM registrations r WHERE r.training_id = $${n})
  OR a.subject_kind = 'nomination' AND a.subject_id IN (SELECT x.id FROM nominations x WHERE x.training_id = $${n})
  OR a.subject_kind = 'certificate' AND a.subject_id IN (SELECT c.id FROM certificates c WHERE c.training_id = $${n}))`

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
    return tx.query(
      `SELECT a.id, a.at, a.actor_kind AS "actorKind", a.actor_id AS "actorId", a.actor_label AS "actorLabel", a.verb,
         a.subject_kind AS "subjectKind", a.subject_id AS "subjectId", ${NAME} AS "subjectName",
         a.organization_id AS "organizationId", a.fields, a.detail,
         (SELECT b.name FROM current_organizations b WHERE b.id = a.organization_id) AS "organizationName"
       FROM audit_entries a
       WHERE (${withinReach('a.organization_id', 1)} OR $2 AND a.organization_id IS NULL)
         AND ($3::uuid IS NULL OR a.id >= $3) AND ($4::uuid IS NULL OR a.id < $4) AND ($5::uuid IS NULL OR a.id < $5)
         AND lower(unaccent(a.actor_label)) LIKE ALL ($6::text[])
         AND ($7::text IS NULL OR a.actor_kind = $7) AND ($8::uuid IS NULL OR a.actor_id = $8)
         AND ($9::text IS NULL OR a.verb = $9) AND ($10::text IS NULL OR a.subject_kind = $10)
         AND ($11::uuid IS NULL OR a.subject_id = $11) AND ${OF_PERSON(12)} AND ${OF_TRAINING(13)}
         AND ($14::uuid IS NULL OR EXISTS (SELECT 1 FROM organization_closure below
           WHERE below.ancestor_id = $14 AND below.descendant_id = a.organization_id))
       ORDER BY a.id DESC LIMIT $15`,
      [
        filter.roots,
        filter.withoutBody,
        filter.from ? firstIdAt(filter.from) : null,
        filter.to ? firstIdAt(filter.to) : null,
        filter.before ?? null,
        searchPatterns(filter.who ?? ''),
        filter.actorKind ?? null,
        filter.actorId ?? null,
        filter.verb ?? null,
        filter.subjectKind ?? null,
        filter.subjectId ?? null,
        filter.personId ?? null,
        filter.trainingId ?? null,
        filter.organizationId ?? null,
        filter.limit,
      ],
    )
  }
}
