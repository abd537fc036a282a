import { Injectable } from '@nestjs/common'
import { enqueueIn } from '#queue'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { AppliedRowsRepository } from './applied-rows.repository.js'
import { ImportAccess } from './import-access.js'
import { ImportTargets } from './import-contributions.js'
import { ImportRowsRepository } from './import-rows.repository.js'
import { ImportScopes } from './import-scopes.js'
import { isWorking } from './import-states.js'
import { importErrors } from './imports.errors.js'
import { takeBackImport } from './imports.jobs.js'
import { ImportsRepository } from './imports.repository.js'

const CHUNK = 50

/** Takes back what an import did, row by row, where nothing depends on it yet. */
@Injectable()
export class TakingBackService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly access: ImportAccess,
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly applied: AppliedRowsRepository,
    private readonly targets: ImportTargets,
    private readonly scopes: ImportScopes,
    private readonly audit: AuditService,
  ) {}

  /** Owes the work. It may be asked for again: what was kept the first time may be free by then. */
  async undo(actor: Actor, id: string): Promise<{ id: string; toTakeBack: number }> {
    return this.transactions.run(actor, 'imports.undo', async (tx) => {
      const { found, target } = await this.access.lockIn(tx, actor, id)
      if (!(await this.access.mayTakeBackIn(tx, actor, target, found)))
        throw importErrors.undo_not_permitted()
      if (isWorking(found.state)) throw importErrors.import_busy()
      const total = await this.applied.countToTakeBack(tx, id)
      const isDone = found.state === 'applied' || found.state === 'taken_back'
      if (!isDone || total === 0) throw importErrors.nothing_to_take_back()
      const by = { actorId: actor.id, actorLabel: actor.label }
      await this.imports.update(tx, id, { state: 'taking_back', total, done: 0, ...by })
      const { organizationId } = found
      await this.audit.recordIn(tx, actor, {
        ...{ verb: 'imports.undo', subjectKind: 'import', subjectId: id, organizationId, detail: `${total}` },
      })
      await enqueueIn(tx, takeBackImport, { importId: id })
      return { id, toTakeBack: total }
    })
  }

  /** Against the order of applying: what stands below goes before what it stands below. */
  async takeBack(importId: string): Promise<void> {
    const tried: string[] = []
    while (await this.database.transaction((tx) => this.takeBackChunkIn(tx, importId, tried)));
  }

  async recordIn(tx: Tx, importId: string): Promise<void> {
    const found = await this.imports.lock(tx, importId)
    if (found?.state === 'taking_back') await this.imports.update(tx, importId, { state: 'taken_back' })
  }

  private async takeBackChunkIn(tx: Tx, importId: string, tried: string[]): Promise<boolean> {
    await this.imports.shareSubjects(tx)
    const found = await this.imports.lock(tx, importId)
    if (found?.state !== 'taking_back') return false
    await this.imports.lockApplying(tx)
    const rows = await this.applied.takeToTakeBack(tx, importId, tried, CHUNK)
    const [target, scope] = [this.targets.get(found.target), this.scopes.of(found)]
    for (const row of rows) {
      const reason = await target.takeBackIn(tx, scope, row)
      if (reason) await this.rows.mark(tx, row.id, 'kept', { note: { code: `kept_${reason}` } })
      else await this.rows.mark(tx, row.id, 'taken_back')
      tried.push(row.id)
    }
    await this.imports.update(tx, importId, { done: Math.min(found.total, found.done + rows.length) })
    return rows.length === CHUNK
  }
}
