import { setImmediate } from 'node:timers/promises'
import type { PdfDocument } from './pdf-document.js'
import {
  lineStep,
  padding,
  placeHeader,
  placeRow,
  type PlacedCell,
  type PlacedRow,
  type TableColumn,
  type TableRow,
} from './table-layout.js'
import { textLine } from './text.js'
import { mm, round, toMm } from './units.js'

export type { RowKind, TableCell, TableColumn, TableRow } from './table-layout.js'

export interface TableOptions {
  columns: readonly TableColumn[]
  rows: readonly TableRow[]
  /** Points. */
  fontSize?: number
  /** Millimetres. */
  rowHeightMin?: number
  /** Left edge in mm; the left margin by default. */
  x?: number
  /** The header again at the top of each further page; true by default. */
  repeatHeader?: boolean
  /**
   * Millimetres that must stay free under the last row on its page: a signature never stands alone there.
   * Where they do not, the last two rows go over to the next page with it.
   */
  roomAfter?: number
}

const rowsBesideSignature = 2

/**
 * Draws a ruled table from the document's cursor down and leaves the cursor below it. Cells wrap, a row
 * never splits over pages. Throws a RangeError for a row that is taller than a page.
 */
export function table(document: PdfDocument, options: TableOptions) {
  const steps = drawRows(document, options)
  while (!steps.next().done);
}

/** Rows between two turns: about 10 ms of work. */
const rowsInOneTurn = 25

/** As `table`, but lets other requests of the process have their turn every few rows. */
export async function tableInTurns(document: PdfDocument, options: TableOptions): Promise<void> {
  const steps = drawRows(document, options)
  for (let step = 1; !steps.next().done; step++) if (step % rowsInOneTurn === 0) await setImmediate()
}

/** Places each row, then draws each: a step for either. */
function* drawRows(document: PdfDocument, options: TableOptions) {
  const { columns, rows, fontSize = 12, rowHeightMin = 7, repeatHeader = true, roomAfter = 0 } = options
  const x = options.x ?? toMm(document.page.margins.left)
  const type = { fontSize, rowHeightMin }
  const header = placeHeader(columns, type)
  const placed: PlacedRow[] = []
  for (const row of rows) yield placed.push(placeRow(row, columns, type))
  const draw = (row: PlacedRow) => drawRow(document, row, x, fontSize)
  const wanted = (index: number) => heightWanted(rows, placed, index, roomAfter)

  if (roomLeft(document) < header.height + wanted(0)) document.addPage()
  draw(header)
  for (const [index, row] of placed.entries()) {
    if (roomLeft(document) < wanted(index)) {
      document.addPage()
      if (repeatHeader) draw(header)
      if (roomLeft(document) < row.height) throw new RangeError(`Row ${index + 1} is taller than a page`)
    }
    yield draw(row)
  }
}

/**
 * The height that must be free for a row: a group's heading wants its first row beside it, the last two rows
 * what follows the table.
 */
function heightWanted(
  rows: readonly TableRow[],
  placed: readonly PlacedRow[],
  index: number,
  roomAfter: number,
): number {
  const next = () => heightWanted(rows, placed, index + 1, roomAfter)
  const row = placed[index]
  if (!row) return roomAfter
  const isKept = roomAfter > 0 && index >= rows.length - rowsBesideSignature
  return isKept || rows[index]?.kind === 'group' ? row.height + next() : row.height
}

function roomLeft({ page, y }: PdfDocument) {
  // A hundredth forgives the rounding of sums.
  return toMm(page.height - page.margins.bottom - y) + 0.01
}

function drawRow(document: PdfDocument, row: PlacedRow, x: number, fontSize: number) {
  const top = toMm(document.y)
  document.lineWidth(0.5).strokeColor('#000000')
  for (const cell of row.cells) {
    const corner = [round(mm(x + cell.x)), round(mm(top + cell.top))] as const
    document.rect(...corner, round(mm(cell.width)), round(mm(cell.height)))
  }
  document.stroke()
  for (const cell of row.cells) drawCell(document, cell, { x: x + cell.x, top: top + cell.top, fontSize })
  document.y = mm(top + row.height)
}

function drawCell(
  document: PdfDocument,
  cell: PlacedCell,
  { x, top, fontSize }: { x: number; top: number; fontSize: number },
) {
  const { align, font, width, lines } = cell
  const step = lineStep(fontSize)
  const anchor = { left: padding.side, center: width / 2, right: width - padding.side }[align]
  const first = top + (cell.height - lines.length * step) / 2
  for (const [index, text] of lines.entries()) {
    // Half of the capitals' height under the line's middle.
    const y = first + (index + 0.5) * step + toMm(fontSize * 0.33)
    textLine(document, text, { x: x + anchor, y, align, font, size: fontSize })
  }
}
