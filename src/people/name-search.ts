import { normalizeName, searchTerms } from '#text'

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g
const VOWEL = /[aeiouyăâêôơư]/

/** Parameters of a search over names, each an array for `~ ALL` or `LIKE ALL`; all empty when nothing is sought. */
export interface NameSearch {
  /** Regular expressions over `' ' || lower(full_name) || ' '`: every word stands in it with its accents. */
  exact: string[]
  /** Over `' ' || search_key || ' '`: every term is a word, or begins one. */
  words: string[]
  beginnings: string[]
  /** Over any search key: every term is somewhere in it. */
  anywhere: string[]
}

export function nameSearch(query: string): NameSearch {
  const terms = searchTerms(query)
  const written = normalizeName(query)
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}']+/gu)
  return {
    exact: terms.length === 0 ? [] : (written ?? []).map((word) => ` (?:${spellings(word).join('|')}) `),
    words: terms.map((term) => `% ${term} %`),
    beginnings: terms.map((term) => `% ${term}%`),
    anywhere: terms.map((term) => `%${term}%`),
  }
}

/** The word with its tone over each vowel that could carry it: “thuý” is found by “thúy” too. */
function spellings(word: string): string[] {
  const decomposed = word.normalize('NFD')
  const tones = decomposed.match(TONE) ?? []
  if (tones.length !== 1) return [word]
  const letters = [...decomposed.replace(TONE, '').normalize('NFC')]
  const carriers = letters.flatMap((letter, at) => (VOWEL.test(letter) ? [at] : []))
  return carriers.map((at) =>
    letters
      .map((letter, each) => (each === at ? letter + tones[0] : letter))
      .join('')
      .normalize('NFC'),
  )
}
