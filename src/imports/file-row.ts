import type { ReadMerge } from '#sheets'
import type { StoredCell } from './import-cells.js'

/** A row of the file with what stands in it. */
export interface FileRow {
  row: number
  cells: StoredCell[]
}

export const textAt = (row: FileRow | undefined, column: number): string =>
  row?.cells.find(({ c }) => c === column)?.t ?? ''

/** Merges over more rows than this frame a whole list: they say nothing of its people. */
const HIGHEST = 200

/**
 * Gives every row that a merged cell reaches over its text: a unit written once beside its five people counts for
 * each of them. Rows come in their order, some hundred at a time.
 */
export class MergeFiller {
  /** Characters that filling has brought into rows so far. */
  added = 0
  private readonly merges: (ReadMerge & { origin?: StoredCell })[]

  constructor(merges: ReadMerge[]) {
    this.merges = merges
      .filter(({ top, bottom }) => bottom - top < HIGHEST)
      .sort((a, b) => a.top - b.top || a.left - b.left)
  }

  get isEmpty(): boolean {
    return this.merges.length === 0
  }

  /** Fills the rows and returns those that were changed. */
  fill<Row extends FileRow>(rows: Row[]): Row[] {
    const changed = new Set<Row>()
    for (const row of rows) {
      while (this.merges[0] && this.merges[0].bottom < row.row) this.merges.shift()
      if (this.fillRow(row)) changed.add(row)
    }
    return [...changed]
  }

  private fillRow(row: FileRow): boolean {
    const before = this.added
    const byColumn = new Map(row.cells.map((cell) => [cell.c, cell]))
    for (const merge of this.merges) {
      if (merge.top > row.row) break
      if (merge.top === row.row) merge.origin = byColumn.get(merge.left)
      if (merge.bottom >= row.row && merge.origin) this.spread(byColumn, row.row, merge, merge.origin)
    }
    if (this.added === before) return false
    row.cells = [...byColumn.values()].sort((a, b) => a.c - b.c)
    return true
  }

  /** Over its width only in its first row, which is enough for a heading over two columns. */
  private spread(
    byColumn: Map<number, StoredCell>,
    row: number,
    { top, left, right }: ReadMerge,
    origin: StoredCell,
  ): void {
    for (let column = left; column <= (row === top ? right : left); column++) {
      if (byColumn.has(column)) continue
      byColumn.set(column, { ...origin, c: column })
      this.added += origin.t.length
    }
  }
}
