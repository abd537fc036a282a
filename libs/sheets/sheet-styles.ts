import type { Alignment, Font, Style } from 'exceljs'
import { numberFormat } from './cell-value.js'
import type { SheetColumn, SheetText } from './sheet.js'

const TABLE_SIZE = 11
const LINE_SIZE = 13
/** Height of a line of text in its own size, and the mean width of a bold letter in millimetres. */
const LEADING = 1.35
const LETTER = 2.1

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

/** Points. Excel fits a row to its text by itself, but not where cells are merged. */
export const lineHeight = ({ size = LINE_SIZE, text }: SheetText) => size * LEADING * text.split('\n').length

export const blankHeight = LINE_SIZE * LEADING

/** Points that a header needs in a column of the given width (mm). */
export function headerHeight(text: string, width: number): number {
  let lines = 1
  let used = 0
  for (const word of text.split(' ')) {
    const length = word.length * LETTER
    if (used > 0 && used + LETTER + length > width) {
      lines++
      used = length
    } else used += (used > 0 ? LETTER : 0) + length
  }
  return lines * TABLE_SIZE * LEADING + 4
}
