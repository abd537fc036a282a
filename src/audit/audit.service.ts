import { Injectable } from '@nestjs/common'
import { v7 as uuid } from 'uuid'
import type { Actor } from '../access/actor.js'
import type { Tx } from '../database/database.js'
import { AuditEntry } from './audit-entry.entity.js'

export interface AuditFact {
  /** Capability and act: `registrations.withdraw`. */
  verb: string
  subjectKind: string
  subjectId: string | null
  organizationId: string | null
  /** Names of what changed, never values. */
  fields?: string[]
  /** A count, a code, or a decision with the names of its bodies; never personal data. */
  detail?: string
}

/** Writes down who did what, in the transaction of the deed. Entries are never changed or removed. */
@Injectable()
export class AuditService {
  async recordIn(tx: Tx, actor: Actor, fact: AuditFact): Promise<void> {
    await tx.insert(AuditEntry, {
      id: uuid(),
      // Security time: when it really happened, whatever the business clock shows.
      at: new Date(),
      actorKind: actor.kind,
      actorId: actor.id,
      actorLabel: actor.label,
      verb: fact.verb,
      subjectKind: fact.subjectKind,
      subjectId: fact.subjectId,
      organizationId: fact.organizationId,
      fields: fact.fields ?? [],
      detail: fact.detail ?? null,
      requestId: actor.request?.id ?? null,
    })
  }
}
