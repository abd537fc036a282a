import { Injectable } from '@nestjs/common'
import { v7 as uuid } from 'uuid'
import { Database, type Tx } from '../database/database.js'
import {
  ImportTargets,
  type ImportCheck,
  type ImportTarget,
  type RowToJudge,
} from './import-contributions.js'
import { ImportRowsRepository, type ReadFileRow } from './import-rows.repository.js'
import { ImportScopes } from './import-scopes.js'
import type { Import } from './import.entity.js'
import { ImportsRepository } from './imports.repository.js'
import { RowShapes, type NoRowReason } from './row-shape.js'

const AT_ONCE = 250

/** The dry run: what would become of each row. It writes verdicts and nothing else, so it may run again and again. */
@Injectable()
export class CheckingService {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly targets: ImportTargets,
    private readonly scopes: ImportScopes,
  ) {}

  /** Judges all rows below the header. `false` when there is nothing to check any more, or another run does it. */
  async check(importId: string): Promise<boolean> {
    const found = await this.begin(importId)
    if (!found) return false
    const target = this.targets.get(found.target)
    const check = target.check(this.scopes.of(found))
    if (check.note) await this.noteAll(found, target, check)
    const shapes = shapesOf(found, target)
    for (let after: Place = found.headerLast ?? 0; typeof after === 'number';) {
      const from: number = after
      after = await this.database.transaction((tx) => this.judgeIn(tx, found, { check, shapes }, from))
      if (after === 'not_ours') return false
    }
    return true
  }

  /** Waits for a person now. */
  async recordIn(tx: Tx, importId: string, isChecked: boolean): Promise<void> {
    const found = await this.imports.lock(tx, importId)
    if (found?.state === 'checking' && isChecked)
      await this.imports.update(tx, importId, { state: 'checked' })
  }

  private async begin(importId: string): Promise<(Import & { runId: string }) | null> {
    return this.database.transaction(async (tx) => {
      const found = await this.imports.lock(tx, importId)
      if (found?.state !== 'checking') return null
      const runId = uuid()
      await this.rows.forgetVerdicts(tx, importId)
      const total = await this.rows.countBelow(tx, importId, found.sheet ?? 0, found.headerLast ?? 0)
      await this.imports.update(tx, importId, { runId, total, done: 0 })
      return { ...found, runId }
    })
  }

  private async noteAll(found: Import, target: ImportTarget, check: ImportCheck): Promise<void> {
    const shapes = shapesOf(found, target)
    for (let after: number | undefined = found.headerLast ?? 0; after !== undefined;) {
      const read: ReadFileRow[] = await this.readIn(this.database.reader, found, after)
      check.note?.(pageOf(read, shapes, found.mapping).rows)
      after = read.at(-1)?.row
    }
  }

  private readIn(tx: Tx, found: Import, after: number): Promise<ReadFileRow[]> {
    return this.rows.listSheet(tx, found.id, found.sheet ?? 0, { after, limit: AT_ONCE })
  }

  /**
   * Judges the rows behind `after` and returns the last of them. Rows are read and people looked for while nobody can
   * be erased: whoever was, has left his rows, and no verdict names him afterwards.
   */
  private async judgeIn(
    tx: Tx,
    found: Import & { runId: string },
    { check, shapes }: { check: ImportCheck; shapes: RowShapes },
    after: number,
  ): Promise<Place> {
    await this.imports.shareSubjects(tx)
    const read = await this.readIn(tx, found, after)
    const page = pageOf(read, shapes, found.mapping)
    if (!(await this.imports.advance(tx, found.id, found.runId, read.length))) return 'not_ours'
    const verdicts = await check.judge(tx, page.rows)
    const judged = page.rows.map(({ id }, at) => ({ id, ...verdicts[at]! }))
    const left = page.leftOut.map(({ id, reason }) => ({
      id,
      outcome: 'left_out' as const,
      notes: [{ code: reason }],
    }))
    await this.rows.writeVerdicts(tx, [...judged, ...left])
    return read.at(-1)?.row ?? 'end'
  }
}

type Place = number | 'end' | 'not_ours'

interface Page {
  rows: RowToJudge[]
  leftOut: { id: string; reason: NoRowReason | 'erased' }[]
}

function pageOf(read: ReadFileRow[], shapes: RowShapes, mapping: Record<string, number>): Page {
  const page: Page = { rows: [], leftOut: [] }
  for (const row of read) {
    const reason = row.cells.length === 0 ? 'erased' : shapes.reasonAgainst(row)
    if (reason) page.leftOut.push({ id: row.id, reason })
    else page.rows.push(toJudge(row, mapping))
  }
  return page
}

/** The cells of a row by the keys of the columns that they were mapped to. */
export function toJudge(
  { id, row, cells }: Pick<ReadFileRow, 'id' | 'row' | 'cells'>,
  mapping: Record<string, number>,
): RowToJudge {
  const byColumn = new Map(cells.map((cell) => [cell.c, cell]))
  const entries = Object.entries(mapping).map(([key, column]) => [key, byColumn.get(column)] as const)
  return { id, row, cells: Object.fromEntries(entries.filter(([, cell]) => cell && cell.t !== '')) }
}

/** Rows are told from what is none by the file's columns of the required set that is there. */
function shapesOf({ mapping }: Import, { required }: ImportTarget): RowShapes {
  const set = required.find((keys) => keys.every((key) => mapping[key] !== undefined)) ?? []
  return new RowShapes(set.flatMap((key) => mapping[key] ?? []))
}
