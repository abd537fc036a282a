import { formatDate } from '#text'

/** As exactly as it is known: `1985`, or `26/4/1985`. */
export const writtenBirth = (person: {
  birthYear: number | null
  birthDate: string | null
}): string | null =>
  person.birthDate
    ? formatDate(person.birthDate)
    : person.birthYear === null
      ? null
      : String(person.birthYear)
