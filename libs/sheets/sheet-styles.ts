import type { Alignment, Font, Style } from 'exceljs'
import { numberFormat } from './cell-value.js'
import type { SheetColumn, SheetText } from './sheet.js'

const TABLE_SIZE = 11
const LINE_SIZE = 13
/** Height of a line in its own size, and the mean width of a bold letter in millimetres for each point of it. */
const LEADING = 1.35
const LETTER = 0.19

const thin = { style: 'thin' } as const
const BOX = { top: thin, right: thin, bottom: thin, left: thin }
const MIDDLE = { vertical: 'middle', wrapText: true } as const

const ALIGN = { text: 'left', integer: 'right', decimal: 'right', date: 'center' } as const

const font = ({ bold = false, italic = false, size }: Omit<SheetText, 'text'>): Partial<Font> => ({
  name: 'Times New Roman',
  family: 1,
  size,
  bold,
  italic,
})

export const lineStyle = ({ size = LINE_SIZE, ...rest }: SheetText): Partial<Style> => ({
  font: font({ ...rest, size }),
  alignment: { ...MIDDLE, horizontal: 'center' },
  numFmt: '@',
})

export const headerStyle = (): Partial<Style> => tableStyle('center', true, '@')

export const groupStyle = (): Partial<Style> => tableStyle('left', true, '@')

export const cellStyle = (column: SheetColumn, bold: boolean): Partial<Style> =>
  tableStyle(column.align ?? ALIGN[column.kind], bold, numberFormat(column))

const tableStyle = (horizontal: Alignment['horizontal'], bold: boolean, numFmt: string): Partial<Style> => ({
  font: font({ bold, size: TABLE_SIZE }),
  alignment: { ...MIDDLE, horizontal },
  border: BOX,
  numFmt,
})

export const blankHeight = LINE_SIZE * LEADING

/** Points that a line needs in the given width (mm). Excel fits no row to its text where cells are merged. */
export const lineHeight = ({ text, size = LINE_SIZE }: SheetText, width: number) =>
  linesOf(text, width, size) * size * LEADING

/** Points that a header needs in a column of the given width (mm). */
export const headerHeight = ({ header, width }: SheetColumn) =>
  linesOf(header, width, TABLE_SIZE) * TABLE_SIZE * LEADING + 4

/** An estimate that would rather be one line too many: a cut title is worse than a high one. */
function linesOf(text: string, width: number, size: number): number {
  const fitting = Math.max(1, Math.floor(width / (LETTER * size)))
  return text.split('\n').reduce((sum, line) => sum + wrappedLines(line.split(' '), fitting), 0)
}

function wrappedLines(words: string[], fitting: number): number {
  let lines = 1
  let used = 0
  for (const { length } of words) {
    if (used > 0 && used + 1 + length > fitting) {
      lines++
      used = length
    } else used += (used > 0 ? 1 : 0) + length
  }
  return lines
}
