import type { FontName } from './font-files.js'
import type { Align } from './text.js'
import { toMm } from './units.js'
import { wrapText } from './wrap.js'

/** `width` in mm. Neighbouring columns with the same `group` stand under one common title. */
export interface TableColumn {
  title: string
  width: number
  align?: Align
  group?: string
}

/** `span` is the number of columns that the cell covers. */
export interface TableCell {
  text: string
  span?: number
  align?: Align
  bold?: boolean
}

/** A group row is a heading over the rows below it and never stands alone at the foot of a page. */
export type RowKind = 'normal' | 'group' | 'subtotal' | 'total'

export interface TableRow {
  kind?: RowKind
  cells: readonly (string | TableCell)[]
}

/** A cell ready to draw; all measures in mm, `top` from the upper edge of its row. */
export interface PlacedCell {
  lines: string[]
  x: number
  top: number
  width: number
  height: number
  align: Align
  font: FontName
}

export interface PlacedRow {
  height: number
  cells: PlacedCell[]
}

export interface TableType {
  fontSize: number
  rowHeightMin: number
}

/** Millimetres; "STT" in 12 pt bold still fits the 10 mm that offices give it. */
export const padding = { side: 0.9, above: 0.9 }
export const lineStep = (fontSize: number) => toMm(fontSize * 1.3)

/** Breaks the cells' texts and gives the row the height of its tallest cell. */
export function placeRow(row: TableRow, columns: readonly TableColumn[], type: TableType): PlacedRow {
  const kind = row.kind ?? 'normal'
  const cells: PlacedCell[] = []
  let index = 0
  let x = 0
  for (const given of row.cells) {
    const cell = typeof given === 'string' ? { text: given } : given
    const covered = columns.slice(index, index + (cell.span ?? (kind === 'group' ? columns.length : 1)))
    const width = covered.reduce((sum, column) => sum + column.width, 0)
    const font = (cell.bold ?? kind !== 'normal') ? 'serif-bold' : 'serif'
    const align = cell.align ?? (kind === 'group' ? 'left' : (covered[0]?.align ?? 'left'))
    cells.push({ ...textIn(cell.text, width, font, type), x, top: 0, width, align, font })
    x += width
    index += covered.length
  }
  const height = Math.max(type.rowHeightMin, ...cells.map((cell) => cell.height))
  for (const cell of cells) cell.height = height
  return { height, cells }
}

/** The header of one or two storeys: titles, with the groups' titles over them. */
export function placeHeader(columns: readonly TableColumn[], type: TableType): PlacedRow {
  const font = 'serif-bold'
  const align = 'center'
  const titles = columns.map((column) => textIn(column.title, column.width, font, type))
  const groups = groupsOf(columns).map((group) => ({
    ...group,
    ...textIn(group.title, group.width, font, type),
  }))
  const upper = Math.max(0, ...groups.map((group) => group.height))
  const heights = titles.map((title, index) => title.height + (columns[index]?.group ? upper : 0))
  const height = Math.max(type.rowHeightMin, ...heights)
  let x = 0
  const cells: PlacedCell[] = columns.map((column, index) => {
    const top = column.group ? upper : 0
    const lines = titles[index]?.lines ?? []
    const cell = { lines, x, top, width: column.width, height: height - top, align, font } as const
    x += column.width
    return { ...cell }
  })
  for (const { lines, x, width } of groups)
    cells.push({ lines, x, top: 0, width, height: upper, align, font })
  return { height, cells }
}

function textIn(text: string, width: number, font: FontName, { fontSize }: TableType) {
  const lines = wrapText(text, { font, size: fontSize, width: width - 2 * padding.side })
  return { lines, height: lines.length * lineStep(fontSize) + 2 * padding.above }
}

function groupsOf(columns: readonly TableColumn[]) {
  const groups: { title: string; x: number; width: number }[] = []
  let x = 0
  let previous: string | undefined
  for (const { group, width } of columns) {
    const last = groups.at(-1)
    if (group && group === previous && last) last.width += width
    else if (group) groups.push({ title: group, x, width })
    previous = group
    x += width
  }
  return groups
}
