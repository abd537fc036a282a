import { nameSortKey, normalizeName, searchKey, splitName, splitTitle } from '#text'
import type { PositionRole } from './position-roles.js'

/** An official as other capabilities name one. */
export interface NewPerson {
  unitId: string
  fullName: string
  role: PositionRole
  /** Words for the role, when they are more exact: “Phó Chủ tịch Thường trực”. */
  title?: string
  /** What he is at work, in the same unit, in words: “Hiệu trưởng”. */
  profession?: string
  gender?: string
  birthYear?: number
  /** `YYYY-MM-DD`; the birth year follows from it. */
  birthDate?: string
  /** E.164 */
  phone?: string
  email?: string
}

/** What a row holds of a name. Two names with one `nameKey` are one name in different spelling. */
export interface NameColumns {
  fullName: string
  familyName: string
  middleName: string
  givenName: string
  sortKey: string
  nameKey: string
  searchKey: string
}

/** The name as stored, without “Đ/c” or an academic title, and what is derived from it. */
export function nameColumns(written: string): NameColumns {
  const fullName = normalizeName(splitTitle(written).name)
  const { family, middle, given } = splitName(fullName)
  return {
    fullName,
    familyName: family,
    middleName: middle,
    givenName: given,
    sortKey: nameSortKey(fullName),
    nameKey: nameSortKey(fullName),
    searchKey: searchKey(fullName),
  }
}

/** A person who was added or edited, and what stood before the name and was left out of it. */
export interface WrittenPerson {
  id: string
  titlesLeftOut: string[]
}

/** “Đ/c”, “ThS” …, which `nameColumns` leaves out of the name: whoever typed them is to be told. */
export const titlesBefore = (written: string): string[] => splitTitle(written).titles

export interface PersonFacts {
  gender: string | null
  birthYear: number | null
  birthDate: string | null
  phone: string | null
  email: string | null
}

export const factsOf = (person: Pick<NewPerson, keyof PersonFacts>): PersonFacts => ({
  gender: person.gender ?? null,
  birthYear: person.birthDate ? Number(person.birthDate.slice(0, 4)) : (person.birthYear ?? null),
  birthDate: person.birthDate ?? null,
  phone: person.phone ?? null,
  email: person.email ?? null,
})

const factNames = ['gender', 'birthYear', 'birthDate', 'phone', 'email'] as const

/** True when two people of one name and unit cannot be the same: both have the fact and it differs. */
export function contradicts(known: PersonFacts, said: PersonFacts): boolean {
  return (['phone', 'birthYear', 'birthDate'] as const).some(
    (fact) => known[fact] !== null && said[fact] !== null && known[fact] !== said[fact],
  )
}

/** The facts that were unknown until now; what is known is never overwritten. */
export function missingFacts(known: PersonFacts, said: PersonFacts): Partial<PersonFacts> {
  return Object.fromEntries(
    factNames.filter((fact) => known[fact] === null && said[fact] !== null).map((fact) => [fact, said[fact]]),
  )
}

/** Of several namesakes the one with the same phone, else the same birth year, else the first of them. */
export function bestMatch<T extends PersonFacts>(namesakes: T[], said: PersonFacts): T | undefined {
  const fitting = namesakes.filter((known) => !contradicts(known, said))
  const same = (fact: 'phone' | 'birthDate' | 'birthYear') =>
    said[fact] === null ? undefined : fitting.find((known) => known[fact] === said[fact])
  return same('phone') ?? same('birthDate') ?? same('birthYear') ?? fitting[0]
}
