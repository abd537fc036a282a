/** Same name in the unit; same mobile phone; same name and day, or year, of birth. */
export type DuplicateReason = 'unit' | 'phone' | 'birth_date' | 'birth_year'

export interface DuplicatePerson {
  id: string
  fullName: string
  unitId: string
  unitName: string
  title: string | null
  gender: string | null
  birthYear: number | null
  birthDate: string | null
  phone: string | null
}

export interface DuplicatePair {
  one: DuplicatePerson
  other: DuplicatePerson
  reasons: DuplicateReason[]
}

/** Phones are hidden but for their last digits. */
export interface DuplicateList {
  items: DuplicatePair[]
  total: number
  page: number
  pageSize: number
}
