import { Injectable } from '@nestjs/common'
import { formatDate } from '#text'
import { v7 as uuid } from 'uuid'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import type { Tx } from '../database/database.js'
import { CorrectionsRepository, type Turn } from './corrections.repository.js'
import { organizationErrors } from './organizations.errors.js'
import { RecordedSuccessions } from './recorded-successions.service.js'
import { StandingsRepository } from './standings.repository.js'
import { endingKinds } from './succession-kinds.js'
import type { CorrectSuccession } from './successions.dto.js'
import { bodiesOf, type RecordedSuccession } from './successions.repository.js'

/** Corrects the day or the decision of a change: what it changed stays, and so does what was first recorded. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly recorded: RecordedSuccessions,
    private readonly corrections: CorrectionsRepository,
    private readonly standings: StandingsRepository,
  ) {}

  /**
   * The rows that the change ended and began move to the new day, also those of units that went along and of a body
   * that it founded. `succession_overtaken` for another day when a body has changed again since.
   */
  async correct(actor: Actor, id: string, dto: CorrectSuccession): Promise<{ id: string }> {
    return this.transactions.run(actor, 'organizations.correctSuccession', async (tx) => {
      const succession = await this.recorded.lockIn(tx, actor, id)
      const first = succession.parts[0]!.from.id
      const fields = differing(succession, dto)
      if (fields.length === 0) return { id: first }
      if (fields.includes('effectiveOn')) await this.moveIn(tx, succession, dto.effectiveOn)
      await this.corrections.insert(tx, {
        id: uuid(),
        successionId: id,
        effectiveOn: dto.effectiveOn,
        decisionNumber: dto.decisionNumber,
        decidedOn: dto.decidedOn ?? null,
        note: dto.note ?? null,
        reason: dto.reason,
        actorLabel: actor.label,
        createdAt: this.recorded.now(),
      })
      await this.recorded.auditIn(tx, actor, 'organizations.correctSuccession', succession, fields)
      return { id: first }
    })
  }

  private async moveIn(tx: Tx, succession: RecordedSuccession, wanted: string): Promise<void> {
    this.recorded.requireDayCame(wanted)
    const day = succession.effectiveOn
    const moved = (await this.recorded.movesIn(tx, succession)).map(({ organizationId }) => organizationId)
    const touched = [...new Set([...bodiesOf(succession), ...moved])]
    await this.recorded.requireLatestIn(tx, succession, touched)
    const targets = succession.parts.flatMap(({ to }) => (to ? [to.id] : []))
    const founded = isEnding(succession) ? await this.corrections.foundedOn(tx, targets, day) : []
    const locked = await this.standings.lock(
      tx,
      targets.filter((id) => !founded.includes(id)),
    )
    for (const target of locked) {
      if (wanted < target.since) {
        throw organizationErrors.body_not_there_yet({ name: target.name, since: formatDate(target.since) })
      }
    }
    const joined = await this.corrections.joinedBetween(tx, founded, day, wanted)
    if (joined) throw organizationErrors.succession_too_late({ since: formatDate(joined) })
    for (const turn of turnsOf(succession, moved, founded)) {
      const since = await this.corrections.heldSince(tx, turn, day, wanted)
      if (since) {
        const name = succession.parts[0]!.from.name
        throw organizationErrors.succession_too_early({ name, since: formatDate(since) })
      }
      await this.corrections.shift(tx, turn, day, wanted)
    }
    if (await this.standings.isRingSince(tx, touched, wanted < day ? wanted : day)) {
      throw organizationErrors.organization_below_itself_then()
    }
    await this.standings.raiseVersions(tx, touched)
  }
}

const isEnding = ({ kind }: RecordedSuccession) => endingKinds.includes(kind)

function differing(stored: RecordedSuccession, dto: CorrectSuccession): string[] {
  const fields = ['effectiveOn', 'decisionNumber', 'decidedOn', 'note'] as const
  return fields.filter((field) => (stored[field] ?? null) !== (dto[field] ?? null))
}

/** Each row once: a unit that a new body took in may be one of the ending ones’ as well. */
function turnsOf(succession: RecordedSuccession, moved: string[], founded: string[]): Turn[] {
  const from = [...new Set(succession.parts.map((part) => part.from.id))]
  if (succession.kind === 'rename') return [{ table: 'organization_names', ids: from }]
  if (succession.kind === 'transfer') return [{ table: 'organization_parents', ids: from }]
  if (succession.kind === 'standing') return [{ table: 'organization_standings', ids: from }]
  return [
    { table: 'organization_names', ids: founded },
    { table: 'organization_standings', ids: [...from, ...founded] },
    { table: 'organization_parents', ids: [...new Set([...from, ...moved, ...founded])] },
  ]
}
