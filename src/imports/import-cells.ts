import { decodeLegacy, normalizeText } from '#text'
import type { ReadCell, ReadKind } from '#sheets'

/** A cell as it is kept: column from 0, readable text, and what Excel took it for when it was no text. */
export interface StoredCell {
  c: number
  t: string
  k?: Exclude<ReadKind, 'text'>
}

/** What is longer is cut: no cell of a list says so much. */
const LONGEST = 2_000

/** The cell with its text in Unicode, whatever font it was typed in. Line breaks stay: they may part two names. */
export function storedCell(cell: ReadCell): StoredCell {
  const parts = cell.parts ?? [cell]
  const text = parts.map(({ text, font }) => decodeLegacy(text, font ?? '')).join('')
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map(normalizeText)
  const stored: StoredCell = { c: cell.column, t: cut(lines.filter(Boolean).join('\n')) }
  if (cell.kind !== 'text') stored.k = cell.kind
  return stored
}

/** Never inside a sign of two halves, which no database stores. */
const cut = (text: string) => text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '')

/** `C` for 2, `AA` for 26: as Excel heads its columns. */
export const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
