import { Injectable } from '@nestjs/common'
import { enqueueIn } from '#queue'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { labelsOf, mapHeader } from './guess-header.js'
import { ImportAccess } from './import-access.js'
import { columnLetters } from './import-cells.js'
import { ImportTargets, type ImportTarget } from './import-contributions.js'
import { ImportRowsRepository, type ReadFileRow } from './import-rows.repository.js'
import { isMappable, isWorking } from './import-states.js'
import type { Import } from './import.entity.js'
import type { MapColumns } from './imports.dto.js'
import { importErrors } from './imports.errors.js'
import { checkImport } from './imports.jobs.js'
import { presentImport, type MappingView } from './imports.presenter.js'
import { ImportsRepository } from './imports.repository.js'
import { missingColumns } from './missing-columns.js'

const TALLEST_HEADER = 3
const PREVIEW = 10

/** What the columns of a file mean: guessed, shown, and corrected by people. */
@Injectable()
export class MappingService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly access: ImportAccess,
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly targets: ImportTargets,
    private readonly audit: AuditService,
  ) {}

  /** The columns with the first rows of the file. That people's data were shown is written down. */
  async show(actor: Actor, id: string): Promise<MappingView> {
    return this.database.transaction(async (tx) => {
      const found = await this.access.requireIn(tx, actor, id)
      refuseUnlessMappable(found)
      const target = this.targets.get(found.target)
      const [sheet, headerFirst, headerLast] = [
        found.sheet ?? 0,
        found.headerFirst ?? 1,
        found.headerLast ?? 1,
      ]
      const header = await this.headerIn(tx, id, { sheet, headerFirst, headerLast })
      const below = await this.rows.listSheet(tx, id, sheet, { after: headerLast, limit: PREVIEW })
      const { organizationId } = found
      const options = await this.access.optionsIn(tx, actor, target, organizationId)
      await this.audit.recordIn(tx, actor, {
        ...{ verb: 'imports.view', subjectKind: 'import', subjectId: id, organizationId },
        detail: `${below.length}`,
      })
      return {
        ...presentImport(found),
        ...{ sheets: found.sheets, sheet, headerFirst, headerLast, mapping: found.mapping },
        columns: target.columns.map(({ key, label, hint }) => ({ key, label, hint })),
        required: target.required,
        fileColumns: fileColumns([...header, ...below], header),
        options: options.map(({ permission: _permission, ...option }) => ({
          ...option,
          on: found.options[option.key] ?? option.default,
        })),
        preview: [...header, ...below].map(({ row, cells }) => ({ row, cells })),
      }
    })
  }

  /** Keeps what people say of the columns and checks all rows again; earlier decisions on rows are forgotten. */
  async save(actor: Actor, id: string, dto: MapColumns): Promise<{ id: string; guessed: boolean }> {
    return this.transactions.run(actor, 'imports.map', async (tx) => {
      const { found, target } = await this.access.lockIn(tx, actor, id)
      refuseUnlessMappable(found)
      const place = placeOf(found, dto)
      const header = await this.headerIn(tx, id, place)
      if (header.length === 0) throw importErrors.sheet_unknown()
      const isMoved = place.sheet !== found.sheet || place.headerFirst !== found.headerFirst
      const mapping =
        dto.guess || isMoved || !dto.mapping ? mapHeader(header, target.columns) : mappingOf(dto, target)
      // What was chosen for another header is no choice for this one: it is shown again first.
      const isComplete = !(dto.guess || (isMoved && dto.mapping))
      if (isComplete) refuseIncomplete(target, mapping)
      const options = Object.fromEntries(
        target.options.map(({ key }) => [key, dto.options?.includes(key) ?? false]),
      )
      const { organizationId } = found
      await this.access.requireOptionsIn(tx, actor, target, { organizationId, options })
      await this.imports.update(tx, id, {
        ...{ ...place, mapping, options, state: isComplete ? 'checking' : 'mapping', total: 0, done: 0 },
        ...{ actorId: actor.id, actorLabel: actor.label },
      })
      await this.audit.recordIn(tx, actor, {
        verb: 'imports.map',
        subjectKind: 'import',
        subjectId: id,
        organizationId,
      })
      if (isComplete) await enqueueIn(tx, checkImport, { importId: id })
      return { id, guessed: !isComplete }
    })
  }

  private async headerIn(
    tx: Tx,
    id: string,
    { sheet, headerFirst, headerLast }: Place,
  ): Promise<ReadFileRow[]> {
    const rows = await this.rows.listSheet(tx, id, sheet, { after: headerFirst - 1, limit: TALLEST_HEADER })
    return rows.filter(({ row }) => row <= headerLast)
  }
}

interface Place {
  sheet: number
  headerFirst: number
  headerLast: number
}

function placeOf(found: Import, dto: MapColumns): Place {
  const sheet = dto.sheet ?? found.sheet ?? 0
  const headerFirst = dto.headerFirst ?? found.headerFirst ?? 1
  const headerLast = Math.max(
    headerFirst,
    dto.headerLast ?? (dto.headerFirst ? headerFirst : (found.headerLast ?? 1)),
  )
  const isThere = found.sheets.some(({ index, rows }) => index === sheet && rows > 0)
  if (!isThere || headerLast - headerFirst >= TALLEST_HEADER) throw importErrors.sheet_unknown()
  return { sheet, headerFirst, headerLast }
}

function mappingOf(dto: MapColumns, target: ImportTarget): Record<string, number> {
  const mapping: Record<string, number> = {}
  for (const { key, column } of dto.mapping ?? []) {
    if (!target.columns.some((known) => known.key === key)) throw importErrors.column_unknown()
    if (column === undefined) continue
    if (Object.values(mapping).includes(column))
      throw importErrors.column_twice({ column: columnLetters(column) })
    mapping[key] = column
  }
  return mapping
}

function refuseIncomplete(target: ImportTarget, mapping: Record<string, number>): void {
  const missing = missingColumns(target, mapping)
  if (missing) throw importErrors.column_missing({ label: missing.join(', ') })
}

function refuseUnlessMappable({ state }: Pick<Import, 'state'>): void {
  if (isMappable(state)) return
  throw isWorking(state) ? importErrors.import_busy() : importErrors.import_closed()
}

/** Every column that holds something near the top, with the words over it. */
function fileColumns(rows: ReadFileRow[], header: ReadFileRow[]): MappingView['fileColumns'] {
  const labels = labelsOf(header)
  const used = new Set(rows.flatMap(({ cells }) => cells.map(({ c }) => c)))
  return [...used]
    .sort((a, b) => a - b)
    .map((column) => ({ column, letters: columnLetters(column), label: labels.get(column) ?? '' }))
}
