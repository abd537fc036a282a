import { splitTones, stripAccents } from './accents.js'
import { compareText } from './name-order.js'
import { normalizeText } from './normalize.js'

/**
 * The text as a search sees it: small letters without accents, đ as d, apostrophes gone, every other sign a
 * space. “Đặng Thị Thuỷ” → “dang thi thuy”; “K'Brơi” → “kbroi”; “05/BC-LĐLĐ” → “05 bc ldld”.
 *
 * Store it beside the text. A search finds a row whose key holds every term of the query, anywhere in it, so
 * “broi”, “k'broi” and “k broi” all find K'Brơi. In SQL: `search_key LIKE ALL (ARRAY['%broi%', …])` with
 * `searchPatterns(query)` as the parameter (a trigram index serves it); here: `matchesSearch`. A key holds only
 * letters, digits and single spaces, so it carries no wildcard of LIKE. Then order with `rankSearch`.
 */
export function searchKey(text: string): string {
  return stripAccents(normalizeText(text).toLowerCase())
    .replace(/'/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The query's different terms; an empty query has none. */
export function searchTerms(query: string): string[] {
  return [...new Set(searchKey(query).split(' '))].filter(Boolean)
}

/** The query's terms as LIKE patterns for a `text[]` parameter; empty for an empty query, which finds all. */
export function searchPatterns(query: string): string[] {
  return searchTerms(query).map((term) => `%${term}%`)
}

/** True when a stored `searchKey` holds every term of the query. */
export function matchesSearch(haystackKey: string, query: string): boolean {
  return searchTerms(query).every((term) => haystackKey.includes(term))
}

/**
 * How well a text answers a query, best first: 0 every term is a word with the same accents, 1 every term is a
 * word without regard to accents, 2 every term begins a word, 3 terms lie inside words, null not found.
 */
export function searchRank(text: string, query: string): 0 | 1 | 2 | 3 | null {
  const terms = searchTerms(query)
  if (!matchesSearch(searchKey(text), query)) return null
  const exact = new Set(exactWords(text))
  if (exactWords(query).every((word) => exact.has(word))) return 0
  const words = searchableWords(text)
  if (terms.every((term) => words.includes(term))) return 1
  if (terms.every((term) => words.some((word) => word.startsWith(term)))) return 2
  return 3
}

/** The items that a query finds, best first, equals in Vietnamese order. “Đức” shows Đức before Dục and Duc. */
export function rankSearch<T>(items: readonly T[], query: string, textOf: (item: T) => string): T[] {
  const found = items.flatMap((item) => {
    const text = textOf(item)
    const rank = searchRank(text, query)
    return rank === null ? [] : [{ item, text, rank }]
  })
  return found.sort((a, b) => a.rank - b.rank || compareText(a.text, b.text)).map(({ item }) => item)
}

/** Words with their accents, wherever the tone stands: thuỷ and thủy are one. */
function exactWords(text: string): string[] {
  const words = normalizeText(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}']+/gu)
  return (words ?? []).map((word) => {
    const { letters, tones } = splitTones(word.replace(/^'+|'+$/g, ''))
    return letters + tones
  })
}

/** Words without accents; what follows an apostrophe counts as a word too (“broi” of K'Brơi). */
function searchableWords(text: string): string[] {
  const apart = normalizeText(text).replace(/'/g, ' ')
  return [...searchKey(text).split(' '), ...searchKey(apart).split(' ')]
}
