import { splitTones } from './accents.js'
import { normalizeName } from './normalize.js'
import { splitName, type NameParts } from './split-name.js'

/** Which parts decide first. Offices use both; given → middle → family is the default. */
export type NameOrder = 'given-middle-family' | 'given-family-middle'

const collator = new Intl.Collator('vi')
const numericCollator = new Intl.Collator('vi', { numeric: true })

/**
 * A text whose order is the order of names, to be stored and sorted in PostgreSQL with
 * `COLLATE "vi-VN-x-icu"` or here with `Intl.Collator('vi')`.
 *
 * A collator looks at all letters of a text before any tone, so joined parts would sort “Ánh Thị” before
 * “Anh Văn”. Each part is therefore written as its letters without tones, then one digit for each word's tone:
 * “Nguyễn Thị Ánh” → “anh 4 thi 5 nguyên 3”. Where in a word the tone stands is lost on purpose: hoà = hòa.
 * Words of one part are joined by “_”, the first sign after the space in that order.
 */
export function nameSortKey(fullName: string, order: NameOrder = 'given-middle-family'): string {
  return partsSortKey(splitName(fullName), order)
}

/** The same of parts that people corrected, where `splitName` guessed wrong. */
export function partsSortKey(parts: NameParts, order: NameOrder = 'given-middle-family'): string {
  const [family, middle, given] = [parts.family, parts.middle, parts.given].map((part) =>
    normalizeName(part).toLowerCase(),
  ) as [string, string, string]
  const inOrder = order === 'given-middle-family' ? [given, middle, family] : [given, family, middle]
  return inOrder.map(partKey).join(' ').trimEnd()
}

/** Compares full names as lists show them; names that differ only in spelling stand side by side, always alike. */
export function compareNames(a: string, b: string, order?: NameOrder): number {
  return (
    collator.compare(nameSortKey(a, order), nameSortKey(b, order)) || compareText(a, b) || compareCodes(a, b)
  )
}

/** True when two names are one name in different spelling: letter case, hoà or hòa, the kind of apostrophe. */
export function isSameName(a: string, b: string): boolean {
  return nameSortKey(a) === nameSortKey(b)
}

/** Compares any Vietnamese text, numbers by value: “Tổ 2” before “Tổ 10”. */
export function compareText(a: string, b: string): number {
  return numericCollator.compare(a, b)
}

function partKey(part: string): string {
  if (part === '') return ' '
  const words = part.split(' ').map(splitTones)
  return `${words.map((word) => word.letters).join('_')} ${words.map((word) => word.tones).join('')}`
}

function compareCodes(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
