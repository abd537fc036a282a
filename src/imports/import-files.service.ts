import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { writeSheet, writeSheets, type SheetColumn, type SheetContent, type SheetRow } from '#sheets'
import type { Actor } from '../access/actor.js'
import { AuditService } from '../audit/audit.service.js'
import { Database } from '../database/database.js'
import { labelsOf } from './guess-header.js'
import { ImportAccess } from './import-access.js'
import { ImportTargets, type ImportTarget } from './import-contributions.js'
import { ImportRowsRepository, type ReadFileRow } from './import-rows.repository.js'
import { vi as t } from './messages.vi.js'
import { sayNote } from './row-view.presenter.js'
import { RowViewsRepository, type ListedRow } from './row-views.repository.js'

export interface MadeFile {
  bytes: Buffer
  filename: string
}

const PAGE: SheetContent['page'] = {
  orientation: 'landscape',
  margins: { top: 20, right: 15, bottom: 20, left: 30 },
}

/** Workbooks that go out: the empty template of a target, and the rows that could not be taken. */
@Injectable()
export class ImportFilesService {
  constructor(
    private readonly database: Database,
    private readonly access: ImportAccess,
    private readonly rows: ImportRowsRepository,
    private readonly views: RowViewsRepository,
    private readonly targets: ImportTargets,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** An empty list with one example, and a sheet that says what goes where. */
  async template(name: string): Promise<MadeFile> {
    const { columns, required } = this.targets.get(name)
    const shown = columns.filter(({ width }) => width !== undefined)
    const must = new Set(required[0])
    const bytes = await writeSheets([
      this.sheet(
        t.templateSheet,
        shown.map(({ label, width }) => ({ header: label, width: width!, kind: 'text' })),
        [{ kind: 'normal', cells: shown.map(({ example }) => example) }],
      ),
      this.sheet(
        t.instructions,
        [
          { header: t.columnName, width: 50, kind: 'text' },
          { header: t.howToFill, width: 150, kind: 'text' },
        ],
        [
          ...t.templateAdvice.map((line): SheetRow => ({ kind: 'normal', cells: ['', line] })),
          ...columns
            .filter(({ hint }) => hint !== '')
            .map(({ key, label, hint }): SheetRow => ({
              kind: must.has(key) ? 'subtotal' : 'normal',
              cells: [label, hint],
            })),
        ],
      ),
    ])
    return { bytes, filename: t.templateFile(name) }
  }

  /** The rows in error, those that nobody decided and those that failed, with why: to be corrected and sent again. */
  async rejected(actor: Actor, id: string): Promise<MadeFile> {
    const { found, listed, header } = await this.database.transaction(async (tx) => {
      const found = await this.access.requireIn(tx, actor, id)
      const listed = await this.views.listRejected(tx, id)
      const { organizationId } = found
      await this.audit.recordIn(tx, actor, {
        ...{
          verb: 'imports.export',
          subjectKind: 'import',
          subjectId: id,
          organizationId,
          detail: `${listed.length}`,
        },
      })
      const { sheet, headerFirst, headerLast } = found
      const top = await this.rows.listSheet(tx, id, sheet ?? 0, { after: (headerFirst ?? 1) - 1, limit: 3 })
      return { found, listed, header: top.filter(({ row }) => row <= (headerLast ?? 0)) }
    })
    const columns = columnsOf(header, listed)
    const rows = listed.map((row) => rejectedRow(row, columns, found.mapping, this.targets.get(found.target)))
    const bytes = await writeSheet(
      this.sheet(
        t.rejectedSheet,
        [
          ...columns.map(({ header }): SheetColumn => ({ header, width: 32, kind: 'text' })),
          { header: t.reasonColumn, width: 110, kind: 'text' },
        ],
        rows,
      ),
    )
    return { bytes, filename: t.rejectedFile(found.filename.replace(/\.xlsx$/i, '')) }
  }

  private sheet(name: string, columns: SheetColumn[], rows: SheetRow[]): SheetContent {
    const properties = { author: t.product, madeAt: this.clock.now() }
    return { name, titleLines: [], columns, rows, footerLines: [], page: PAGE, properties }
  }
}

interface FileColumn {
  column: number
  header: string
}

function columnsOf(header: ReadFileRow[], rows: ListedRow[]): FileColumn[] {
  const labels = labelsOf(header)
  const used = new Set([...labels.keys(), ...rows.flatMap(({ cells }) => cells.map(({ c }) => c))])
  return [...used].sort((a, b) => a - b).map((column) => ({ column, header: labels.get(column) ?? '' }))
}

function rejectedRow(
  row: ListedRow,
  columns: FileColumn[],
  mapping: Record<string, number>,
  target: ImportTarget,
): SheetRow {
  const cells = columns.map(({ column }) => shown(row.cells.find(({ c }) => c === column)))
  const notes = row.notes.map((note) => sayNote(note, row.row, mapping, target))
  const open = row.outcome === 'doubtful' && row.state === 'waiting' ? [t.undecidedReason] : []
  return { kind: 'normal', cells: [...cells, [...notes, ...open].join('\n')] }
}

/** A date as offices write it, so that it is read as the same day again. */
function shown(cell: { t: string; k?: string } | undefined): string | null {
  const day = cell?.k === 'date' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(cell.t) : null
  return day ? `${day[3]}/${day[2]}/${day[1]}` : (cell?.t ?? null)
}
