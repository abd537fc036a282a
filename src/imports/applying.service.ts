import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { DomainError } from '#errors'
import { enqueueIn } from '#queue'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { AppliedRowsRepository, type PlannedRow } from './applied-rows.repository.js'
import { ImportAccess } from './import-access.js'
import { ImportTargets, type ImportScope, type ImportTarget } from './import-contributions.js'
import { ImportRowsRepository } from './import-rows.repository.js'
import { ImportScopes } from './import-scopes.js'
import { isWorking } from './import-states.js'
import { importErrors } from './imports.errors.js'
import { applyImport } from './imports.jobs.js'
import { ImportsRepository } from './imports.repository.js'

/** One transaction each: long enough to be quick, short enough to lose little and to let others through. */
const CHUNK = 50

/** Does what was confirmed. */
@Injectable()
export class ApplyingService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly access: ImportAccess,
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly planned: AppliedRowsRepository,
    private readonly targets: ImportTargets,
    private readonly scopes: ImportScopes,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Owes the work. Doubtful rows that nobody decided are left aside, as bad ones are. */
  async confirm(actor: Actor, id: string): Promise<{ id: string; toApply: number }> {
    return this.transactions.run(actor, 'imports.confirm', async (tx) => {
      const { found, target } = await this.access.lockIn(tx, actor, id)
      if (isWorking(found.state)) throw importErrors.import_busy()
      if (found.state !== 'checked') throw importErrors.import_closed()
      await this.access.requireOptionsIn(tx, actor, target, found)
      const total = await this.planned.countToApply(tx, id)
      if (total === 0) throw importErrors.nothing_to_apply()
      await this.imports.update(tx, id, {
        ...{ state: 'applying', total, done: 0, runId: id, confirmedAt: this.clock.now() },
        ...{ actorId: actor.id, actorLabel: actor.label },
      })
      const { organizationId } = found
      await this.audit.recordIn(tx, actor, {
        ...{
          verb: 'imports.confirm',
          subjectKind: 'import',
          subjectId: id,
          organizationId,
          detail: `${total}`,
        },
      })
      await enqueueIn(tx, applyImport, { importId: id })
      return { id, toApply: total }
    })
  }

  /**
   * Applies chunk after chunk. A run that is killed has marked what it did in the same transactions: the next one
   * goes on behind it, and two at once follow each other at the lock of the import.
   */
  async apply(importId: string): Promise<void> {
    while (await this.database.transaction((tx) => this.applyChunkIn(tx, importId)));
  }

  async recordIn(tx: Tx, importId: string): Promise<void> {
    const found = await this.imports.lock(tx, importId)
    if (found?.state !== 'applying' || (await this.planned.countToApply(tx, importId)) > 0) return
    await this.imports.update(tx, importId, { state: 'applied', finishedAt: this.clock.now() })
  }

  /** `false` when nothing is left to do. */
  private async applyChunkIn(tx: Tx, importId: string): Promise<boolean> {
    await this.imports.shareSubjects(tx)
    const found = await this.imports.lock(tx, importId)
    if (found?.state !== 'applying') return false
    await this.imports.lockApplying(tx)
    const rows = await this.planned.takeToApply(tx, importId, CHUNK)
    const [target, scope] = [this.targets.get(found.target), this.scopes.of(found)]
    for (const row of rows) await this.applyRowIn(tx, scope, target, row)
    await this.imports.update(tx, importId, { done: found.done + rows.length })
    return rows.length === CHUNK
  }

  /** In a savepoint: a row that cannot be done any more takes no other with it. */
  private async applyRowIn(tx: Tx, scope: ImportScope, target: ImportTarget, row: PlannedRow): Promise<void> {
    const { id, choice } = row
    const subjectId = choice === 'same' ? row.chosenId : choice === 'new' ? null : row.subjectId
    await tx.query('SAVEPOINT import_row')
    try {
      const result = await target.applyIn(tx, scope, { ...row, subjectId, isSurelyNew: choice === 'new' })
      await this.rows.mark(tx, id, 'applied', { result, subjectId: result.subjectId })
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      await tx.query('ROLLBACK TO SAVEPOINT import_row')
      await this.rows.mark(tx, id, 'failed', {
        note: { code: 'not_applied', params: { reason: error.say('vi') } },
      })
    }
    await tx.query('RELEASE SAVEPOINT import_row')
  }
}
