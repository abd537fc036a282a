import { isCommonFamily } from './families.js'
import { normalizeName } from './normalize.js'

export interface NameParts {
  family: string
  middle: string
  given: string
}

/**
 * The parts of a full name, as a first guess that people may correct.
 *
 * Usually: family, middle words, given name last; one word alone is a given name. K'Ho and Mạ names have no
 * family name: “K'Brơi” and “Ka Thẻm” are given names whole (K' and Ka mark the sex), and the words beside
 * them are the clan (“Păng Ting K'Brơi”). Ê Đê “H'Hen Niê” goes the same way.
 */
export function splitName(fullName: string): NameParts {
  const words = normalizeName(fullName).split(' ').filter(Boolean)
  const marked = findMarkedName(words)
  if (!marked) return { ...splitFamily(words.slice(0, -1)), given: words.at(-1) ?? '' }
  const rest = [...words.slice(0, marked.from), ...words.slice(marked.to)]
  const given = words.slice(marked.from, marked.to).join(' ')
  if (isCommonFamily(rest[0] ?? '')) return { ...splitFamily(rest), given }
  return { family: rest.join(' '), middle: '', given }
}

/** True for a name that rightly has no family name, so that no form asks for one. */
export function isMarkedName(fullName: string): boolean {
  return findMarkedName(normalizeName(fullName).split(' ')) !== null
}

function splitFamily(words: string[]) {
  return { family: words[0] ?? '', middle: words.slice(1).join(' ') }
}

function findMarkedName(words: string[]): { from: number; to: number } | null {
  const joined = words.findIndex((word) => /^[KH]'\p{L}/iu.test(word))
  if (joined >= 0) return { from: joined, to: joined + 1 }
  const apart = words.findIndex((word, index) => /^ka$/iu.test(word) && index < words.length - 1)
  return apart >= 0 ? { from: apart, to: apart + 2 } : null
}
