import { contradicts, type PersonFacts } from './new-person.js'

/** A person as a row of a file names one: already normalised, phone in E.164. */
export interface RowToMatch {
  unitId: string
  fullName: string
  phone?: string
  birthYear?: number
  birthDate?: string
}

/** Same name in the same unit; same mobile phone; same name and full date of birth. */
export type MatchReason = 'unit' | 'phone' | 'birth'

export interface MatchCandidate {
  id: string
  fullName: string
  unitId: string
  unitName: string
  /** Of the position that stands for him. */
  title: string | null
  birthYear: number | null
  birthDate: string | null
  phone: string | null
  reasons: MatchReason[]
}

/** `known`: surely this person. `doubtful`: somebody must choose one of the candidates, or a new person. */
export type RowMatch =
  | { outcome: 'known'; candidate: MatchCandidate }
  | { outcome: 'doubtful'; candidates: MatchCandidate[] }
  | { outcome: 'new' }

const saidFacts = (row: RowToMatch): PersonFacts => ({
  gender: null,
  email: null,
  phone: row.phone ?? null,
  birthYear: row.birthDate ? Number(row.birthDate.slice(0, 4)) : (row.birthYear ?? null),
  birthDate: row.birthDate ?? null,
})

/**
 * What is to be thought of a row. Known is only a namesake of the same unit whom nothing contradicts, and of
 * several only the one with the same phone or birth; everybody else who looks alike is for people to judge.
 */
export function judgeRow(row: RowToMatch, candidates: MatchCandidate[]): RowMatch {
  const said = saidFacts(row)
  const fitting = candidates.filter(
    (one) => one.reasons.includes('unit') && !contradicts({ ...one, gender: null, email: null }, said),
  )
  const sure = fitting.length === 1 ? fitting : fitting.filter((one) => agrees(one, said))
  if (sure.length === 1) return { outcome: 'known', candidate: sure[0]! }
  return candidates.length > 0 ? { outcome: 'doubtful', candidates } : { outcome: 'new' }
}

const agrees = (one: MatchCandidate, said: PersonFacts) =>
  (['phone', 'birthDate', 'birthYear'] as const).some(
    (fact) => said[fact] !== null && one[fact] === said[fact],
  )
