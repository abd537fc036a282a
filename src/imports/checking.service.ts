import { Injectable } from '@nestjs/common'
import { v7 as uuid } from 'uuid'
import { Database, type Tx } from '../database/database.js'
import { ImportTargets, type ImportCheck, type RowToJudge } from './import-contributions.js'
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
    const check = this.targets.get(found.target).check(this.scopes.of(found))
    for await (const page of this.pages(found)) check.note?.(page.rows.map(({ row }) => row))
    for await (const page of this.pages(found)) {
      const isOurs = await this.database.transaction((tx) => this.judgeIn(tx, found, check, page))
      if (!isOurs) return false
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

  private async *pages(found: Import): AsyncGenerator<Page> {
    const shapes = new RowShapes(requiredOf(found, this.targets.get(found.target).required))
    for (let after = found.headerLast ?? 0; ;) {
      const limit = AT_ONCE
      const read = await this.rows.listSheet(this.database.reader, found.id, found.sheet ?? 0, {
        after,
        limit,
      })
      if (read.length === 0) return
      yield pageOf(read, shapes, found.mapping)
      after = read.at(-1)!.row
    }
  }

  private async judgeIn(
    tx: Tx,
    found: Import & { runId: string },
    check: ImportCheck,
    page: Page,
  ): Promise<boolean> {
    const verdicts = await check.judge(
      tx,
      page.rows.map(({ row }) => row),
    )
    const count = page.rows.length + page.leftOut.length
    if (!(await this.imports.advance(tx, found.id, found.runId, count))) return false
    const judged = page.rows.map(({ row: { id } }, at) => ({ id, ...verdicts[at]! }))
    const left = page.leftOut.map(({ id, reason }) => ({
      id,
      outcome: 'left_out' as const,
      notes: [{ code: reason }],
    }))
    await this.rows.writeVerdicts(tx, [...judged, ...left])
    return true
  }
}

interface Page {
  rows: { row: RowToJudge }[]
  leftOut: { id: string; reason: NoRowReason }[]
}

function pageOf(read: ReadFileRow[], shapes: RowShapes, mapping: Record<string, number>): Page {
  const page: Page = { rows: [], leftOut: [] }
  for (const row of read) {
    const reason = shapes.reasonAgainst(row)
    if (reason) page.leftOut.push({ id: row.id, reason })
    else page.rows.push({ row: toJudge(row, mapping) })
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

/** The file's columns of the set that is there. */
function requiredOf({ mapping }: Import, required: string[][]): number[] {
  const set = required.find((keys) => keys.every((key) => mapping[key] !== undefined)) ?? []
  return set.flatMap((key) => mapping[key] ?? [])
}
