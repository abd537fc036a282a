import type { CellValue } from 'exceljs'
import type { SheetCell, SheetColumn } from './sheet.js'

const DATE = /^\d{4}-\d{2}-\d{2}$/

/**
 * The value as Excel keeps it: text is always text (never a formula, whatever sign it begins with),
 * numbers are real numbers, dates real dates.
 * @throws TypeError when the value does not fit the column: a wrong figure must not be printed
 */
export function cellValue(value: SheetCell, column: SheetColumn): CellValue {
  if (value === null) return null
  const fits = convert(value, column)
  if (fits === undefined) {
    throw new TypeError(`Column "${column.header}" (${column.kind}) cannot take ${JSON.stringify(value)}`)
  }
  return fits
}

function convert(value: string | number, { kind }: SheetColumn): CellValue | undefined {
  switch (kind) {
    case 'text':
      return typeof value === 'string' ? plainText(value) : undefined
    case 'integer':
      return Number.isSafeInteger(value) ? value : undefined
    case 'decimal':
      return Number.isFinite(value) ? value : undefined
    case 'date':
      return typeof value === 'string' ? dateOf(value) : undefined
  }
}

function dateOf(text: string): Date | undefined {
  const date = new Date(`${text}T00:00:00Z`)
  const isReal = DATE.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  return isReal ? date : undefined
}

/** Without the two signs and the overlength that make Excel call the whole file damaged. */
export const plainText = (text: string) => text.replace(/[\uFFFE\uFFFF]/g, '').slice(0, 32_767)

/**
 * Excel's format of the column. `@` keeps a text a text when somebody edits the cell: without it
 * `=1+1` would come alive on Enter.
 */
export function numberFormat({ kind, digits = 1 }: SheetColumn): string {
  if (kind === 'text') return '@'
  if (kind === 'date') return 'dd/mm/yyyy'
  return kind === 'decimal' && digits > 0 ? `#,##0.${'0'.repeat(digits)}` : '#,##0'
}
