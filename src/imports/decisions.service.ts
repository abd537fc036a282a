import { Injectable } from '@nestjs/common'
import { v7 as uuid } from 'uuid'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { AuditService } from '../audit/audit.service.js'
import type { Tx } from '../database/database.js'
import { toJudge } from './checking.service.js'
import { DoubtfulRowsRepository } from './doubtful-rows.repository.js'
import { ImportAccess } from './import-access.js'
import type { ImportTarget } from './import-contributions.js'
import type { ImportRow } from './import-row.entity.js'
import { ImportRowsRepository } from './import-rows.repository.js'
import { ImportScopes } from './import-scopes.js'
import { isWorking, type RowOutcome } from './import-states.js'
import type { Import } from './import.entity.js'
import type { DecideRows, RowDecision } from './imports.dto.js'
import { importErrors } from './imports.errors.js'

export interface Decided {
  id: string
  decided: number
  /** The list in which the rows that were decided stand: where a reader goes on. */
  outcome: RowOutcome | 'split'
}

/** What staff decide of rows that the check left to them. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: ImportAccess,
    private readonly rows: ImportRowsRepository,
    private readonly doubtful: DoubtfulRowsRepository,
    private readonly scopes: ImportScopes,
    private readonly audit: AuditService,
  ) {}

  /** Decides single rows, then all doubtful ones that are still open; says how many were decided. */
  async decide(actor: Actor, id: string, dto: DecideRows): Promise<Decided> {
    return this.transactions.run(actor, 'imports.decide', async (tx) => {
      const { found, target } = await this.access.lockIn(tx, actor, id)
      if (isWorking(found.state)) throw importErrors.import_busy()
      if (found.state !== 'checked') throw importErrors.import_closed()
      let outcome: Decided['outcome'] = 'doubtful'
      for (const decision of dto.decisions ?? []) outcome = await this.decideOne(tx, found, target, decision)
      const all = dto.all ? await this.doubtful.decideAll(tx, id, dto.all) : 0
      const decided = (dto.decisions?.length ?? 0) + all
      const { organizationId } = found
      await this.audit.recordIn(tx, actor, {
        ...{
          verb: 'imports.decide',
          subjectKind: 'import',
          subjectId: id,
          organizationId,
          detail: `${decided}`,
        },
      })
      return { id, decided, outcome }
    })
  }

  private async decideOne(
    tx: Tx,
    found: Import,
    target: ImportTarget,
    said: RowDecision,
  ): Promise<Decided['outcome']> {
    const row = await this.rows.lockRow(tx, found.id, said.rowId)
    if (!row?.outcome || row.outcome === 'left_out' || row.choice === 'split')
      throw importErrors.row_not_found()
    if (said.choice === 'split') {
      await this.split(tx, found, target, row)
      return 'split'
    }
    if (said.choice === 'same' || said.choice === 'new') {
      if (row.outcome !== 'doubtful') throw importErrors.row_not_found()
    }
    const chosen = said.choice === 'same' ? (said.candidateId ?? row.candidates[0]?.id ?? null) : null
    if (said.choice === 'same' && !row.candidates.some((one) => one.id === chosen))
      throw importErrors.candidate_unknown()
    await this.rows.decide(tx, row.id, said.choice ?? null, chosen)
    return row.outcome
  }

  /** Several people in one cell become a row each, as the target reads the others of its cells. */
  private async split(tx: Tx, found: Import, target: ImportTarget, row: ImportRow): Promise<void> {
    const rows = target.split?.(toJudge(row, found.mapping).cells) ?? []
    if (row.outcome !== 'error' || rows.length === 0) throw importErrors.row_not_found()
    const parts = rows.map(({ cells }, at) => ({
      ...{ id: uuid(), sheet: row.sheet, row: row.row, part: at + 1, hidden: false },
      cells: Object.values(cells).flatMap((cell) => cell ?? []),
    }))
    await this.rows.insert(tx, found.id, parts)
    const check = target.check(this.scopes.of(found))
    const verdicts = await check.judge(
      tx,
      parts.map((part) => toJudge(part, found.mapping)),
    )
    const said = parts.map(({ id }, at) => {
      const verdict = verdicts[at]!
      return { id, ...verdict, notes: [...(verdict.notes ?? []), ...rows[at]!.notes] }
    })
    await this.rows.writeVerdicts(tx, said)
    await this.rows.decide(tx, row.id, 'split', null)
  }
}
