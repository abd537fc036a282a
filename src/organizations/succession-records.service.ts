import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { formatDate } from '#text'
import { v7 as uuid } from 'uuid'
import type { Actor } from '../access/actor.js'
import { AuditService } from '../audit/audit.service.js'
import type { Tx } from '../database/database.js'
import { organizationErrors } from './organizations.errors.js'
import { OrganizationsService } from './organizations.service.js'
import { StandingsRepository, type LockedBody } from './standings.repository.js'
import type { SuccessionKind } from './succession-kinds.js'
import type { Decision } from './successions.dto.js'
import { sayRecorded } from './succession-words.js'
import { SuccessionsRepository } from './successions.repository.js'

export interface SuccessionFacts {
  kind: SuccessionKind
  decision: Decision
  parts: { fromId: string; toId: string | null }[]
  moves?: { organizationId: string; fromParentId: string; toParentId: string }[]
}

/** What all successions share: bodies locked and within reach, days that fit, the record with its decision. */
@Injectable()
export class SuccessionRecords {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly standings: StandingsRepository,
    private readonly successions: SuccessionsRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Each must lie within the actor's reach for `organizations.edit`; in the order asked for. */
  async lockIn(tx: Tx, actor: Actor, ids: string[]): Promise<LockedBody[]> {
    await this.requireAllIn(tx, actor, ids)
    const locked = await this.standings.lock(tx, ids)
    // Somebody may have moved one of them away while this waited.
    await this.requireAllIn(tx, actor, ids)
    return ids.map((id) => locked.find((body) => body.id === id)!)
  }

  /** Writes the decision, its parts and moves, and what follows for “who stands below whom today”. */
  async recordIn(tx: Tx, actor: Actor, { kind, decision, parts, moves = [] }: SuccessionFacts) {
    const id = uuid()
    await this.successions.insert(
      tx,
      {
        id,
        kind,
        effectiveOn: decision.effectiveOn,
        decisionNumber: decision.decisionNumber,
        decidedOn: decision.decidedOn ?? null,
        note: decision.note ?? null,
        actorLabel: actor.label,
        createdAt: this.clock.now(),
      },
      parts.map((part) => ({ id: uuid(), successionId: id, ...part })),
      moves.map((move) => ({ successionId: id, ...move })),
    )
    const touched = [
      ...parts.flatMap(({ fromId, toId }) => (toId ? [fromId, toId] : [fromId])),
      ...moves.map(({ organizationId }) => organizationId),
    ]
    const bodies = [...new Set(touched)]
    await this.standings.refreshClosure(tx, bodies)
    if (await this.standings.isRingSince(tx, bodies, decision.effectiveOn)) {
      throw organizationErrors.organization_below_itself_then()
    }
    await this.standings.raiseVersions(tx, bodies)
    const detail = sayRecorded((await this.successions.find(tx, id))!)
    for (const organizationId of new Set(parts.map(({ fromId }) => fromId))) {
      const subject = { subjectKind: 'organization', subjectId: organizationId, organizationId }
      await this.audit.recordIn(tx, actor, { verb: `organizations.${kind}`, ...subject, detail })
    }
    return id
  }

  private async requireAllIn(tx: Tx, actor: Actor, ids: string[]): Promise<void> {
    for (const id of ids) await this.organizations.requireIn(tx, actor, 'organizations.edit', id)
  }
}

/** `organization_dissolved` for a body that is no more. */
export function requireAlive(body: LockedBody): void {
  if (body.status === 'dissolved') throw organizationErrors.organization_dissolved({ name: body.name })
}

/** `body_not_there_yet` for a day before its first one. */
export function requireThereOn(body: LockedBody, day: string): void {
  if (day < body.since) {
    throw organizationErrors.body_not_there_yet({ name: body.name, since: formatDate(body.since) })
  }
}

/** `succession_too_early` unless what changes has held since before `day`. */
export function requireSinceBefore(body: LockedBody, since: string | null, day: string): void {
  if (since !== null && since >= day) {
    const which = since === body.since ? 'first' : 'later'
    throw organizationErrors.succession_too_early({ name: body.name, since: formatDate(since), which })
  }
}
