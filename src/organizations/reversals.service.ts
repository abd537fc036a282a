import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { AuditService } from '../audit/audit.service.js'
import type { Tx } from '../database/database.js'
import { organizationErrors } from './organizations.errors.js'
import { OrganizationsService } from './organizations.service.js'
import { StandingsRepository } from './standings.repository.js'
import { endingKinds } from './succession-kinds.js'
import type { ReverseSuccession } from './successions.dto.js'
import { SuccessionsRepository, type RecordedSuccession } from './successions.repository.js'

/** Takes back what was recorded by mistake: offices mistype days and names of decisions. */
@Injectable()
export class ReversalsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly organizations: OrganizationsService,
    private readonly standings: StandingsRepository,
    private readonly successions: SuccessionsRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * The bodies are again what they were, and units that had gone along come back. A body that the decision
   * founded stays, with all that was entered for it since. `succession_overtaken` when a body changed again.
   */
  async reverse(actor: Actor, id: string, { reason }: ReverseSuccession): Promise<{ id: string }> {
    return this.transactions.run(actor, 'organizations.reverse', async (tx) => {
      const succession = await this.requireIn(tx, actor, id)
      const moves = await this.successions.listMoves(tx, id)
      const touched = [...new Set([...bodiesOf(succession), ...moves.map((move) => move.organizationId)])]
      await this.standings.lock(tx, touched)
      const later = await this.successions.laterOf(tx, succession, touched)
      if (later) throw organizationErrors.succession_overtaken({ name: later })
      await this.restoreIn(tx, succession)
      for (const move of moves) {
        await this.standings.putBack(tx, move.organizationId, succession.effectiveOn, move.fromParentId)
      }
      await this.successions.insertReversal(tx, {
        successionId: id,
        reason,
        actorLabel: actor.label,
        createdAt: this.clock.now(),
      })
      await this.standings.refreshClosure(tx, touched)
      await this.standings.raiseVersions(tx, touched)
      const first = succession.parts[0]!.from.id
      const subject = { subjectKind: 'organization', subjectId: first, organizationId: first }
      await this.audit.recordIn(tx, actor, { verb: 'organizations.reverse', ...subject })
      return { id: first }
    })
  }

  /** Within reach, with all its bodies, and not taken back yet; locked against a second reversal by its bodies. */
  private async requireIn(tx: Tx, actor: Actor, id: string): Promise<RecordedSuccession> {
    const found = await this.successions.find(tx, id)
    if (!found) throw organizationErrors.succession_not_found()
    const bodies = bodiesOf(found)
    await this.standings.lock(tx, bodies)
    for (const body of bodies) await this.organizations.requireIn(tx, actor, 'organizations.edit', body)
    const again = await this.successions.find(tx, id)
    if (again!.reversal) throw organizationErrors.succession_reversed()
    return found
  }

  private async restoreIn(tx: Tx, { kind, parts, effectiveOn }: RecordedSuccession): Promise<void> {
    for (const body of new Set(parts.map(({ from }) => from.id))) {
      if (kind === 'rename') await this.standings.restore(tx, 'organization_names', body, effectiveOn)
      if (kind === 'transfer') await this.standings.restore(tx, 'organization_parents', body, effectiveOn)
      if (kind === 'standing') await this.standings.restore(tx, 'organization_standings', body, effectiveOn)
      if (!endingKinds.includes(kind)) continue
      await this.standings.restore(tx, 'organization_standings', body, effectiveOn)
      await this.standings.restore(tx, 'organization_parents', body, effectiveOn)
    }
  }
}

const bodiesOf = ({ parts }: RecordedSuccession): string[] => [
  ...new Set(parts.flatMap(({ from, to }) => (to ? [from.id, to.id] : [from.id]))),
]
