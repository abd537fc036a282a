import type { Locale } from '../context.js'
import { messages } from '../messages.js'
import { pick } from '../pick.js'

/** Shape tells the state: dashed chair, outline person, solid person, clock head, minus, cross, bare chair. */
export const seatStates = ['present', 'late', 'named', 'excused', 'unexcused', 'absent', 'free'] as const

export type SeatState = (typeof seatStates)[number]

export type SeatCounts = Partial<Record<SeatState, number>>

export function countSeats(states: SeatState[]): SeatCounts {
  const counts: SeatCounts = {}
  for (const state of states) counts[state] = (counts[state] ?? 0) + 1
  return counts
}

/** Seats from counts, those who are there first, the free ones last. */
export function seatsOf(counts: SeatCounts): SeatState[] {
  return seatStates.flatMap((state) => Array<SeatState>(counts[state] ?? 0).fill(state))
}

/** Above this many people one seat is drawn for ten. */
export const drawnOneByOne = 300

/** One seat per ten people, in the order of the states; a state that occurs keeps at least one seat. */
export function tenPerSeat(states: SeatState[]): SeatState[] {
  const counts = countSeats(states)
  return seatStates.flatMap((state) => Array<SeatState>(Math.ceil((counts[state] ?? 0) / 10)).fill(state))
}

/** The one spoken sentence: "Tất cả 100 chỗ. Đã cử, chưa đến: 95; chỗ còn trống: 5." */
export function seatSentence(states: SeatState[], locale: Locale): string {
  const t = pick(locale, messages)
  const counts = countSeats(states)
  const parts = seatStates
    .filter((state) => counts[state])
    .map((state) => `${t.seats[state]}: ${counts[state]}`)
  const sentence = t.seatSentence(states.length, parts.join('; '))
  return states.length > drawnOneByOne ? `${sentence} ${t.tenPerSeat}` : sentence
}
