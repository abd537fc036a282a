import { dayOf, dayParts, type Day } from '#text'

/** The same day so many years earlier; of 29/2 the 28th where that year has none. */
export function yearsBefore(today: Day, years: number): Day {
  const { year, month, day } = dayParts(today)
  return dayOf(year - years, month, day) ?? dayOf(year - years, month, day - 1)!
}
