import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { ImportAccess } from './import-access.js'
import { ImportTargets } from './import-contributions.js'
import { ImportRowsRepository } from './import-rows.repository.js'
import { isDiscardable, isWithoutEffect, isWorking, type ImportState } from './import-states.js'
import type { ListImports, ShowImport } from './imports.dto.js'
import { importErrors } from './imports.errors.js'
import { presentImport, type ImportItem, type ImportProgress, type ImportView } from './imports.presenter.js'
import { ImportsRepository } from './imports.repository.js'
import { presentRow } from './row-view.presenter.js'
import { RowViewsRepository } from './row-views.repository.js'

const PAGE_SIZE = 50

export interface ImportList {
  items: ImportItem[]
  total: number
  page: number
  pageSize: number
}

/** What staff see of files that were brought in. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly access: ImportAccess,
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly views: RowViewsRepository,
    private readonly targets: ImportTargets,
    private readonly audit: AuditService,
  ) {}

  async list(actor: Actor, query: ListImports): Promise<ImportList> {
    const page = query.page ?? 1
    const { rows, total } = await this.imports.list(this.database.reader, {
      roots: actor.roots('imports.run'),
      limit: PAGE_SIZE,
      offset: (page - 1) * PAGE_SIZE,
    })
    return { items: rows.map(presentImport), total, page, pageSize: PAGE_SIZE }
  }

  /** One import with its figures and a page of its rows; that people's data were shown is written down. */
  async show(actor: Actor, id: string, query: ShowImport): Promise<ImportView> {
    return this.database.transaction(async (tx) => {
      const found = await this.access.requireIn(tx, actor, id)
      const target = this.targets.get(found.target)
      const page = query.page ?? 1
      const filter = query.outcome ?? 'all'
      const { rows, total } = await this.views.list(tx, id, {
        ...{ filter, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE },
      })
      const { organizationId } = found
      if (rows.length > 0)
        await this.audit.recordIn(tx, actor, {
          ...{
            verb: 'imports.view',
            subjectKind: 'import',
            subjectId: id,
            organizationId,
            detail: `${rows.length}`,
          },
        })
      return {
        ...presentImport(found),
        progress: progressOf(found),
        sheetName: found.sheets[found.sheet ?? -1]?.name ?? null,
        counts: await this.views.count(tx, id),
        rows: {
          items: rows.map((row) => presentRow(row, found.mapping, target)),
          ...{ total, page, pageSize: PAGE_SIZE },
        },
        mayApply: await this.access.mayIn(tx, actor, target, organizationId),
        mayTakeBack: await this.access.mayTakeBackIn(tx, actor, target, found),
        mayDiscard: await this.mayDiscardIn(tx, found),
      }
    })
  }

  async progress(actor: Actor, id: string): Promise<ImportProgress> {
    return progressOf(await this.access.requireIn(this.database.reader, actor, id))
  }

  /** Throws an import away that was not applied: its rows are removed, nothing else ever came of it. */
  async discard(actor: Actor, id: string): Promise<{ id: string }> {
    return this.transactions.run(actor, 'imports.discard', async (tx) => {
      const { found } = await this.access.lockIn(tx, actor, id)
      if (!(await this.mayDiscardIn(tx, found)))
        throw isWorking(found.state) ? importErrors.import_busy() : importErrors.import_closed()
      await this.rows.clear(tx, id)
      await this.imports.update(tx, id, { state: 'discarded' })
      const { organizationId } = found
      await this.audit.recordIn(tx, actor, {
        ...{ verb: 'imports.discard', subjectKind: 'import', subjectId: id, organizationId },
      })
      return { id }
    })
  }

  /** Of one that waits for a person; also of one whose reading or check was given up. */
  private async mayDiscardIn(tx: Tx, { id, state }: { id: string; state: ImportState }): Promise<boolean> {
    return isDiscardable(state) || (isWithoutEffect(state) && (await this.imports.isGivenUp(tx, id)))
  }
}

const progressOf = ({ state, total, done }: ImportProgress): ImportProgress => ({ state, total, done })
