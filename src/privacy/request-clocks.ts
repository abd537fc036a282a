import { addDays, daysBetween, type Day } from '#text'
import { addWorkingDays } from './public-holidays.js'
import type { RequestKind, RequestState } from './request-kinds.js'

/** Within so many working days a person hears that the request came in (Decree 356/2025/ND-CP, Art. 5). */
export const acknowledgeWorkingDays = 2

/**
 * Within so many days it is answered (same article). The decree says “working days” only of the acknowledgement,
 * so these are days of the calendar, weekends and holidays too; the day of receipt is not counted. When the last
 * one falls on a holiday the Civil Code (Art. 148.5) would give until the next working day. That is not used here:
 * a term that ends earlier is kept under either reading.
 */
export const answerDays: Record<RequestKind, number> = {
  view: 10,
  copy: 10,
  correct: 10,
  withdraw: 15,
  restrict: 15,
  object: 15,
  delete: 20,
}

export interface RequestClocks {
  acknowledgeBy: Day
  dueBy: Day
}

/** Last days for the acknowledgement and the answer of a request that came in on `receivedOn`. */
export const clocksOf = (kind: RequestKind, receivedOn: Day): RequestClocks => ({
  acknowledgeBy: addWorkingDays(receivedOn, acknowledgeWorkingDays),
  dueBy: addDays(receivedOn, answerDays[kind]),
})

/** One extension, of the term's own length, counted from its end. */
export const extendedDueBy = (kind: RequestKind, dueBy: Day): Day => addDays(dueBy, answerDays[kind])

/** What is awaited next, and how many days are left: 0 on the last day, negative when it is overdue. */
export interface NextTerm {
  what: 'acknowledgement' | 'answer'
  by: Day
  daysLeft: number
}

/** Null when the request is closed. Until it is acknowledged, whichever term ends first. */
export function nextTerm(request: RequestClocks & { state: RequestState }, today: Day): NextTerm | null {
  if (request.state === 'done' || request.state === 'refused') return null
  const awaitsWord = request.state === 'received' && request.acknowledgeBy <= request.dueBy
  const by = awaitsWord ? request.acknowledgeBy : request.dueBy
  return { what: awaitsWord ? 'acknowledgement' : 'answer', by, daysLeft: daysBetween(today, by) }
}
