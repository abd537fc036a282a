import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import type { Tx } from '../database/database.js'
import { organizationErrors } from './organizations.errors.js'
import { OrganizationsService } from './organizations.service.js'
import { RecordedSuccessions } from './recorded-successions.service.js'
import { StandingsRepository } from './standings.repository.js'
import { endingKinds } from './succession-kinds.js'
import type { ReverseSuccession } from './successions.dto.js'
import { bodiesOf, SuccessionsRepository, type RecordedSuccession } from './successions.repository.js'

/** Takes back what was recorded by mistake: offices mistype days and names of decisions. */
@Injectable()
export class ReversalsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly organizations: OrganizationsService,
    private readonly recorded: RecordedSuccessions,
    private readonly standings: StandingsRepository,
    private readonly successions: SuccessionsRepository,
  ) {}

  /**
   * The bodies are again what they were, and units that had gone along come back. A body that the decision
   * founded stays, with all that was entered for it since. `succession_overtaken` when a body changed again.
   */
  async reverse(actor: Actor, id: string, { reason }: ReverseSuccession): Promise<{ id: string }> {
    return this.transactions.run(actor, 'organizations.reverse', async (tx) => {
      const succession = await this.recorded.lockIn(tx, actor, id)
      const moves = await this.recorded.movesIn(tx, succession)
      const touched = [...new Set([...bodiesOf(succession), ...moves.map((move) => move.organizationId)])]
      await this.standings.lock(tx, touched)
      await this.recorded.requireLatestIn(tx, succession, touched)
      await this.requireParentsIn(tx, actor, succession, moves)
      await this.restoreIn(tx, succession)
      for (const move of moves) {
        await this.standings.putBack(tx, move.organizationId, succession.effectiveOn, move.fromParentId)
      }
      await this.successions.insertReversal(tx, {
        successionId: id,
        reason,
        actorLabel: actor.label,
        createdAt: this.recorded.now(),
      })
      await this.standings.refreshClosure(tx, touched)
      await this.standings.raiseVersions(tx, touched)
      const first = succession.parts[0]!.from.id
      await this.recorded.auditIn(tx, actor, 'organizations.reverse', succession)
      return { id: first }
    })
  }

  /** Whoever puts a body somewhere may edit where it goes and where it leaves, also when he only takes back. */
  private async requireParentsIn(
    tx: Tx,
    actor: Actor,
    succession: RecordedSuccession,
    moves: { fromParentId: string; toParentId: string }[],
  ): Promise<void> {
    const before = await this.standings.parentsUntil(tx, bodiesOf(succession), succession.effectiveOn)
    const parents = moves.flatMap(({ fromParentId, toParentId }) => [fromParentId, toParentId])
    for (const id of new Set([...before, ...parents])) {
      if (!(await this.organizations.isWithinIn(tx, actor, 'organizations.edit', id))) {
        throw organizationErrors.reversal_is_for_above()
      }
    }
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
