import type { Permission } from '../access/permissions.js'
import type { EntryRow } from './oversight.repository.js'
import { subjectOf } from './subject-kinds.js'
import { wordsOf } from './verb-words.js'

/** One line: who did what to what, when. */
export interface AuditEntryView {
  id: string
  at: string
  actor: { kind: string; id: string | null; label: string }
  verb: string
  /** The verb in plain words. */
  act: string
  subject: {
    kind: string
    label: string
    id: string | null
    name: string | null
    /** Address of its page, and the right that opens it; null where it has none. */
    page: { href: string; permission: Permission } | null
  }
  organization: { id: string; name: string | null } | null
  /** Names of what changed, as the code calls it; never values. */
  fields: string[]
  /** A count or a code. */
  detail: string | null
}

/** What a list is limited to beside its form, to be said and taken away. */
export interface AuditScope {
  parameter: 'personId' | 'trainingId' | 'organizationId' | 'subjectId' | 'actorId'
  label: string
  name: string | null
  href: string | null
}

export interface AuditView {
  entries: AuditEntryView[]
  /** Asks for older ones: the value of `before`; null at the end. */
  older: string | null
  scopes: AuditScope[]
}

export function presentEntry(row: EntryRow): AuditEntryView {
  const subject = subjectOf(row.subjectKind)
  const { page, permission } = subject
  return {
    id: row.id,
    at: row.at.toISOString(),
    actor: { kind: row.actorKind, id: row.actorId, label: row.actorLabel },
    verb: row.verb,
    act: wordsOf(row.verb),
    subject: {
      kind: row.subjectKind,
      label: subject.label,
      id: row.subjectId,
      name: row.subjectName,
      page: page && permission && row.subjectId ? { href: page(row.subjectId), permission } : null,
    },
    organization: row.organizationId ? { id: row.organizationId, name: row.organizationName } : null,
    fields: row.fields,
    detail: row.detail,
  }
}
