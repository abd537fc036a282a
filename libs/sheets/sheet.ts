export type ColumnKind = 'text' | 'integer' | 'decimal' | 'date'

/**
 * `null` leaves the cell empty. Text columns take text; integer and decimal columns finite numbers;
 * date columns text as `YYYY-MM-DD`.
 */
export type SheetCell = string | number | null

export interface SheetColumn {
  header: string
  /** Millimetres on the printed page. */
  width: number
  kind: ColumnKind
  /** Neighbours with the same group stand under one common header cell. */
  group?: string
  /** Shown digits after the comma of a decimal column; 1 unless said. */
  digits?: number
  align?: 'left' | 'center' | 'right'
}

/** Text outside the table. `size` in points. */
export interface SheetText {
  text: string
  bold?: boolean
  italic?: boolean
  size?: number
}

/** One line over the whole width, centred; or two that share it, each centred in its half. */
export type SheetLine = SheetText | { left: SheetText; right: SheetText }

export type SheetRow =
  /** A heading over the rows that follow, across all columns. */
  { kind: 'group'; label: string } | { kind: 'normal' | 'subtotal' | 'total'; cells: readonly SheetCell[] }

/** Millimetres. */
export interface SheetMargins {
  top: number
  right: number
  bottom: number
  left: number
}

export interface SheetContent {
  /** The name on the tab. What Excel does not allow in it is left out. */
  name: string
  /** Stand above the table: letterhead and title. */
  titleLines: readonly SheetLine[]
  columns: readonly SheetColumn[]
  rows: Iterable<SheetRow>
  /** Stand below the table: signatures. */
  footerLines: readonly SheetLine[]
  page: { orientation: 'portrait' | 'landscape'; margins: SheetMargins }
  /** Of the file itself; `madeAt` is its time of making. */
  properties: { author: string; madeAt: Date }
}
