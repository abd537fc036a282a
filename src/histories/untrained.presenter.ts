import type { PositionRole } from '../people/position-roles.js'
import type { UntrainedRow } from './untrained.repository.js'

export interface Untrained {
  items: UntrainedRow[]
  /** Exact up to a thousand; `isMore` says that there are more. */
  total: number
  isMore: boolean
  /** Send it as `after` for the page that follows; null on the last one. */
  next: string | null
  /** What was asked. */
  topic: string | null
  years: number
  /** Whoever attended on this day or later counts as trained. */
  since: string
  unit: { id: string; name: string } | null
  unitWords: string | null
  role: PositionRole | null
  group: string | null
  /** That the actor may register people for. */
  openTrainings: { id: string; title: string; startsOn: string | null; free: number }[]
}

export interface RegisteredUntrained {
  training: { id: string; title: string }
  lines: UntrainedOutcome[]
  confirmed: number
  waiting: number
  already: number
  refused: number
}

export interface UntrainedOutcome {
  personId: string
  fullName: string
  unitName: string
  outcome: 'confirmed' | 'waiting' | 'already' | 'refused'
  registrationId: string | null
  /** Why the person was refused: a code and a sentence for the office. */
  reason: { code: string; message: string } | null
}
