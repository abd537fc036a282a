import type { Style, Worksheet } from 'exceljs'
import { cellValue, plainText } from './cell-value.js'
import {
  blankHeight,
  cellStyle,
  groupStyle,
  headerHeight,
  headerStyle,
  lineHeight,
  lineStyle,
} from './sheet-styles.js'
import type { SheetColumn, SheetLine, SheetRow, SheetText } from './sheet.js'

/** Writes a sheet from top to bottom; each row leaves the memory as soon as it is full. */
export class SheetWriter {
  private row = 0

  constructor(
    private readonly sheet: Worksheet,
    private readonly columns: readonly SheetColumn[],
  ) {}

  get width(): number {
    return this.columns.length
  }

  writeLine(line: SheetLine): void {
    this.row++
    if (!('left' in line)) return this.commit(this.writeText(line, 1, this.width))
    if (this.width < 2) throw new TypeError('Two texts in one line need two columns')
    const middle = this.middle()
    const left = this.writeText(line.left, 1, middle)
    const right = this.writeText(line.right, middle + 1, this.width)
    this.commit(Math.max(left, right))
  }

  writeBlankLine(): void {
    this.row++
    this.commit(blankHeight)
  }

  /** One header row, or two where columns have groups. Returns their row numbers. */
  writeHeader(): { first: number; last: number } {
    const hasGroups = this.columns.some((column) => column.group)
    const first = this.row + 1
    const last = first + (hasGroups ? 1 : 0)
    this.columns.forEach((column, index) => {
      const position = index + 1
      if (!column.group)
        return this.writeMerged(column.header, first, position, last, position, headerStyle())
      this.writeMerged(column.header, last, position, last, position, headerStyle())
      if (this.columns[index - 1]?.group === column.group) return
      this.writeMerged(column.group, first, position, first, this.lastOfGroup(index) + 1, headerStyle())
    })
    const height = Math.max(...this.columns.map(headerHeight))
    for (this.row = first; this.row < last; this.row++) this.commit(blankHeight)
    this.commit(height)
    return { first, last }
  }

  /** @throws TypeError when the cells do not fit the columns */
  writeRow(row: SheetRow): void {
    this.row++
    if (row.kind === 'group') this.writeMerged(row.label, this.row, 1, this.row, this.width, groupStyle())
    else this.writeCells(row)
    this.commit()
  }

  private writeCells({ kind, cells }: Exclude<SheetRow, { kind: 'group' }>): void {
    if (cells.length !== this.width) {
      throw new TypeError(`A row of ${cells.length} cells in a table of ${this.width} columns`)
    }
    this.columns.forEach((column, index) => {
      const cell = this.sheet.getCell(this.row, index + 1)
      cell.value = cellValue(cells[index] ?? null, column)
      cell.style = cellStyle(column, kind !== 'normal')
    })
  }

  /** Returns the height that the text needs. */
  private writeText(text: SheetText, from: number, to: number): number {
    this.writeMerged(text.text, this.row, from, this.row, to, lineStyle(text))
    return lineHeight(text, this.millimetres(from, to))
  }

  private writeMerged(
    text: string,
    top: number,
    left: number,
    bottom: number,
    right: number,
    style: Partial<Style>,
  ): void {
    const cell = this.sheet.getCell(top, left)
    cell.value = plainText(text)
    cell.style = style
    // Merged cells take over the style, so that the box is drawn around all of them.
    if (top !== bottom || left !== right) this.sheet.mergeCells(top, left, bottom, right)
  }

  /** The column after which the printed width is nearest to one half. */
  private middle(): number {
    const half = this.millimetres(1, this.width) / 2
    let column = 1
    const distance = (to: number) => Math.abs(this.millimetres(1, to) - half)
    while (column + 1 < this.width && distance(column + 1) < distance(column)) column++
    return column
  }

  private millimetres(from: number, to: number): number {
    return this.columns.slice(from - 1, to).reduce((sum, column) => sum + column.width, 0)
  }

  private lastOfGroup(index: number): number {
    const group = this.columns[index]?.group
    let last = index
    while (this.columns[last + 1]?.group === group) last++
    return last
  }

  private commit(height?: number): void {
    const row = this.sheet.getRow(this.row)
    if (height) row.height = height
    row.commit()
  }
}
