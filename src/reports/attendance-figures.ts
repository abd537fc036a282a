import { formatDecimal } from '#text'
import type { SeatState } from '../trainings/training-contributions.js'

/** Of one person in one session, as the view `attendance` says it. */
export type AttendanceState = 'present' | 'late' | 'excused' | 'absent'

/** A unit with a quota or with people, in the order in which units are listed. */
export interface UnitAttendance {
  unitId: string
  name: string
  group: string | null
  quota: number
  /** For each person registered the states, one for each session. */
  people: AttendanceState[][]
}

export interface Figures {
  /** Places by position together. */
  quota: number
  registered: number
  /** Who was there, for each session in its order. */
  present: number[]
  /** Were there in every session. */
  bothSessions: number
  /** Were there, but missed a session that is over. */
  partly: number
  /** Came in place of somebody else. */
  substitutes: number
  /** Missed one session or more, each with leave. */
  excused: number
  /** Missed one session or more without leave. */
  unexcused: number
  /** `bothSessions` of `registered` in percent; null while there is nothing to divide by or no session is over. */
  percent: number | null
  /** The same as offices print it: `92,2`, `100`, `–`. */
  rate: string
}

export interface UnitFigures extends Figures {
  unitId: string
  name: string
}

export interface GroupFigures {
  name: string
  rows: UnitFigures[]
  subtotal: Figures
}

export interface AttendanceFigures {
  groups: GroupFigures[]
  total: Figures
  /** How each person's seat is drawn; those for whom no session is over yet are `named`. */
  seats: Partial<Record<SeatState, number>>
}

const unknownGroup = 'Đơn vị khác'

/**
 * Folds people into units, units into groups, groups into the total. Only sessions that are over (`isOver`) can
 * have been missed. So when the training is over, registered = bothSessions + excused + unexcused.
 */
export function foldAttendance(
  units: readonly UnitAttendance[],
  isOver: readonly boolean[],
): AttendanceFigures {
  const byGroup = new Map<string, UnitAttendance[]>()
  for (const unit of units) {
    const group = unit.group ?? unknownGroup
    byGroup.set(group, [...(byGroup.get(group) ?? []), unit])
  }
  const groups = [...byGroup].map(([name, members]) => ({
    name,
    rows: members.map((unit) => ({
      unitId: unit.unitId,
      name: unit.name,
      ...figuresOf([unit], isOver),
    })),
    subtotal: figuresOf(members, isOver),
  }))
  return { groups, total: figuresOf(units, isOver), seats: seatsOf(units, isOver) }
}

function figuresOf(units: readonly UnitAttendance[], isOver: readonly boolean[]): Figures {
  const people = units.flatMap((unit) => unit.people)
  const count = (...outcomes: Outcome[]) =>
    people.filter((states) => outcomes.includes(outcomeOf(states, isOver))).length
  const registered = people.length
  const bothSessions = count('full')
  const percent = registered > 0 && isOver.includes(true) ? (bothSessions * 100) / registered : null
  return {
    quota: units.reduce((sum, { quota }) => sum + quota, 0),
    registered,
    present: isOver.map((_, index) => people.filter((states) => isThere(states[index])).length),
    bothSessions,
    partly: people.filter((states) => states.some(isThere) && isMissed(outcomeOf(states, isOver))).length,
    substitutes: 0,
    excused: count('excused'),
    unexcused: count('unexcused'),
    percent,
    rate: percent === null ? '–' : formatDecimal(percent),
  }
}

/** `coming`: all well so far, and not everything is over. */
type Outcome = 'full' | 'coming' | 'excused' | 'unexcused'

function outcomeOf(states: readonly AttendanceState[], isOver: readonly boolean[]): Outcome {
  if (isOver.length > 0 && isOver.every((_, index) => isThere(states[index]))) return 'full'
  // Without leave weighs more: who missed two halves, one of them without a word, is not excused.
  if (isOver.some((over, index) => over && !isThere(states[index]) && states[index] !== 'excused')) {
    return 'unexcused'
  }
  return states.includes('excused') ? 'excused' : 'coming'
}

const isThere = (state: AttendanceState | undefined) => state === 'present' || state === 'late'
const isMissed = (outcome: Outcome) => outcome === 'excused' || outcome === 'unexcused'

function seatsOf(units: readonly UnitAttendance[], isOver: readonly boolean[]) {
  const seats: Partial<Record<SeatState, number>> = {}
  for (const states of units.flatMap(({ people }) => people)) {
    const seat = seatOf(states, outcomeOf(states, isOver))
    seats[seat] = (seats[seat] ?? 0) + 1
  }
  return seats
}

function seatOf(states: readonly AttendanceState[], outcome: Outcome): SeatState {
  if (isMissed(outcome)) return outcome as 'excused' | 'unexcused'
  if (!states.some(isThere)) return 'named'
  return states.includes('late') ? 'late' : 'present'
}
