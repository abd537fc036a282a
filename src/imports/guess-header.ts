import { searchKey } from '#text'
import { textAt, type FileRow } from './file-row.js'

/** What a column of a target is called, by its key. */
export interface KnownColumn {
  key: string
  headers: string[]
}

export interface HeaderGuess {
  /** Rows of the file, one or two. */
  first: number
  last: number
  /** Key → column of the file. */
  mapping: Record<string, number>
}

/** A header stands near the top, below letterhead and title. */
const DEEPEST = 40

/** The row or the two rows in which the most columns are recognised; null when none is. */
export function guessHeader(rows: FileRow[], columns: KnownColumn[]): HeaderGuess | null {
  const top = rows.slice(0, DEEPEST)
  const guesses = top.flatMap((row, at) => [
    guessAt(row.row, row.row, labelsOf([row]), columns),
    ...(top[at + 1]?.row === row.row + 1
      ? [guessAt(row.row, row.row + 1, labelsOf([row, top[at + 1]!]), columns)]
      : []),
  ])
  const best = guesses.reduce<Guess | null>(
    (best, guess) => (guess.score > (best?.score ?? 0) ? guess : best),
    null,
  )
  return best && { first: best.first, last: best.last, mapping: best.mapping }
}

/** The columns that the given rows head, whoever chose the rows. */
export const mapHeader = (rows: FileRow[], columns: KnownColumn[]): Record<string, number> =>
  guessAt(0, 0, labelsOf(rows), columns).mapping

/** Of each column the words over it, joined where two rows head it: “Năm sinh” over “Nữ”. */
export function labelsOf(rows: FileRow[]): Map<number, string> {
  const width = Math.max(0, ...rows.flatMap(({ cells }) => cells.map(({ c }) => c + 1)))
  const labels = new Map<number, string>()
  for (let column = 0; column < width; column++) {
    const words = rows.map((row) => textAt(row, column).replace(/\n/g, ' '))
    const label = [...new Set(words.filter(Boolean))].join(' ')
    if (label) labels.set(column, label)
  }
  return labels
}

interface Guess extends HeaderGuess {
  score: number
}

interface Fit {
  key: string
  column: number
  quality: number
}

function guessAt(first: number, last: number, labels: Map<number, string>, columns: KnownColumn[]): Guess {
  const fits = [...labels].flatMap(([column, label]) => bestFit(column, label, columns) ?? [])
  const mapping: Record<string, number> = {}
  let score = 0
  for (const fit of fits.sort((a, b) => b.quality - a.quality || a.column - b.column)) {
    if (mapping[fit.key] !== undefined) continue
    mapping[fit.key] = fit.column
    score += fit.quality
  }
  // One row where two say no more, and no long sentence that only happens to hold a known word.
  return { first, last, mapping, score: score - (last > first ? 0.5 : 0) }
}

/** A header is short; a row of people may hold “Chủ tịch” too, but then it is no whole header. */
const LONGEST_LABEL = 80

function bestFit(column: number, label: string, columns: KnownColumn[]): Fit | null {
  if (label.length > LONGEST_LABEL) return null
  const said = [searchKey(label), searchKey(label.replace(/\([^)]*\)/g, ' '))]
  const fits = columns.flatMap(({ key, headers }) =>
    headers.map((header) => ({
      key,
      column,
      quality: Math.max(...said.map((text) => quality(text, header))),
    })),
  )
  const best = fits.sort((a, b) => b.quality - a.quality)[0]
  return best && best.quality > 0 ? best : null
}

/** Longer words that fit say more than shorter ones. */
function quality(said: string, header: string): number {
  const weight = header.length / 100
  if (said === header) return 3 + weight
  if (header.length < 3) return 0
  if (` ${said}`.startsWith(` ${header} `)) return 2 + weight
  return header.length > 4 && ` ${said} `.includes(` ${header} `) ? 1 + weight : 0
}
