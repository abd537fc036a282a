/** Bounds of a file that is read. Bytes are those inside, after unpacking. */
export interface ReadLimits {
  entries: number
  inflatedBytes: number
  /** Rows with something in them, over all sheets. */
  rows: number
  columns: number
  sheets: number
  /** Of one cell; what is longer is cut. */
  cellCharacters: number
}

export const readLimits: ReadLimits = {
  entries: 200,
  inflatedBytes: 50_000_000,
  rows: 20_000,
  columns: 100,
  sheets: 30,
  cellCharacters: 2_000,
}

export type ReadKind = 'text' | 'number' | 'date' | 'boolean' | 'error'

/** A piece of a cell in a font of its own. */
export interface ReadPart {
  text: string
  font: string | null
}

/** A cell that holds something. */
export interface ReadCell {
  /** From 0. */
  column: number
  kind: ReadKind
  /**
   * As people read it: a number without grouping (leading zeros that its format shows included), a date as
   * `YYYY-MM-DD` (`MM/YYYY`, `YYYY` where the format shows no more), a formula's last result, never a formula.
   */
  text: string
  /** The font's name: text in an old font is in an old encoding. */
  font: string | null
  /** Only where the cell changes its font inside. */
  parts?: ReadPart[]
  /** True when the file holds a formula here. */
  formula?: true
}

export interface ReadSheet {
  /** From 0, in the order of the tabs. */
  index: number
  name: string
  hidden: boolean
}

/** A row with something in it. `row` as Excel numbers it, from 1. */
export interface ReadRow {
  sheet: number
  row: number
  hidden: boolean
  cells: ReadCell[]
}

/** Merged cells, rows from 1, columns from 0, all included. The first one holds the text. */
export interface ReadMerge {
  top: number
  left: number
  bottom: number
  right: number
}

export type ReadEvent =
  | { sheet: ReadSheet }
  | { row: ReadRow }
  /** After the rows of its sheet: the file has them in that order. */
  | { merges: ReadMerge[]; of: number }

export type RefusedCode =
  | 'empty'
  | 'picture'
  | 'pdf'
  | 'encrypted'
  | 'old_xls'
  | 'csv'
  | 'word'
  | 'ods'
  | 'xlsb'
  | 'other_zip'
  | 'unknown'
  | 'damaged'
  | 'too_many_entries'
  | 'too_large_inside'
  | 'dangerous_name'
  | 'dangerous_xml'
  | 'too_many_sheets'
  | 'too_many_rows'
  | 'too_many_columns'
  | 'too_heavy'
  | 'too_much_text'

/** The file is none that may be read; `limit` is the bound that it breaks, where there is one. */
export class WorkbookRefused extends Error {
  constructor(
    readonly code: RefusedCode,
    readonly limit: number | null = null,
  ) {
    super(`The workbook was refused: ${code}`)
    this.name = 'WorkbookRefused'
  }
}
