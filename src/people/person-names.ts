import { normalizeName, partsSortKey, splitName, suggestNameCase, type NameParts } from '#text'
import { nameColumns, type NameColumns } from './new-person.js'

/** A name as its row holds it. */
export interface StoredName extends NameColumns {
  /** The parts were set by hand. */
  partsEdited: boolean
}

export const partNames = ['familyName', 'middleName', 'givenName'] as const
export type PartName = (typeof partNames)[number]
export type SaidParts = Record<PartName, string>

/** What a form offers for a name all in capitals or all in small letters; null when there is nothing to offer. */
export const offeredName = (written: string): string | null => suggestNameCase(nameColumns(written).fullName)

/** The name for a row that nobody knew before, its parts guessed. */
export const newName = (written: string): StoredName => ({ ...nameColumns(written), partsEdited: false })

/**
 * The name after an edit. Parts that were sent and differ from the stored ones are set by hand; parts that were set by
 * hand before are carried over to a new spelling of as many words; else they are guessed anew from the name.
 */
export function renamed(stored: StoredName, written: string, sent: SaidParts | null): StoredName {
  const guessed = newName(written)
  if (sent && partNames.some((part) => sent[part] !== stored[part])) return withParts(guessed, sent)
  if (!stored.partsEdited) return guessed
  const carried = carryOver(stored, guessed.fullName)
  return carried ? withParts(guessed, carried) : guessed
}

/** Parts must be made of the words of the name, all of them, in whatever order, and there must be a given name. */
export const arePartsOf = (fullName: string, parts: SaidParts): boolean =>
  parts.givenName !== '' &&
  sorted(partNames.flatMap((part) => wordsOf(parts[part]))) === sorted(wordsOf(fullName))

function withParts(name: NameColumns, said: SaidParts): StoredName {
  const [familyName, middleName, givenName] = partNames.map((part) => normalizeName(said[part]))
  const parts: NameParts = { family: familyName!, middle: middleName!, given: givenName! }
  const guess = splitName(name.fullName)
  const partsEdited = (['family', 'middle', 'given'] as const).some((part) => parts[part] !== guess[part])
  return {
    ...name,
    familyName: parts.family,
    middleName: parts.middle,
    givenName: parts.given,
    sortKey: partsSortKey(parts),
    partsEdited,
  }
}

/** Each word of a part becomes the word that stands in its place in the new spelling; null when words came or went. */
function carryOver(stored: StoredName, fullName: string): SaidParts | null {
  const before = wordsOf(stored.fullName)
  const after = wordsOf(fullName)
  if (before.length !== after.length) return null
  const taken = new Set<number>()
  const moved = (part: string) =>
    wordsOf(part).map((word) => {
      const at = before.findIndex((each, index) => each === word && !taken.has(index))
      taken.add(at)
      return after[at] ?? word
    })
  const [familyName, middleName, givenName] = partNames.map((part) => moved(stored[part]).join(' '))
  return { familyName: familyName!, middleName: middleName!, givenName: givenName! }
}

const wordsOf = (text: string) => normalizeName(text).split(' ').filter(Boolean)
const sorted = (words: string[]) => [...words].sort().join(' ')
