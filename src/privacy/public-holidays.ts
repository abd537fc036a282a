import { addDays, dayParts, weekdayOf, type Day } from '#text'

/**
 * Days on which Vietnamese offices are closed beside Saturday and Sunday, 2024 to 2030.
 *
 * Source: Labour Code 45/2019/QH14, Art. 112 (1 January, five days of Tết, the Hùng Kings on 10/3 lunar, 30 April,
 * 1 May, 2 September and a day beside it) and Art. 111.3 (a holiday on a Saturday or Sunday is made up for by the
 * next working day); the lunar days by the new moons in the zone UTC+7, which the table's test computes again.
 * 2024 to 2026 as the Government announced them, exchanged days too. From 2027 only the days that are free however
 * the Government still chooses (it decides on one day of Tết and the day beside 2 September each year).
 * 24 November, named a day of culture by the Politburo's resolution 80-NQ/TW (2026), is left out until a law says it.
 *
 * A day that is missing here lets a term end earlier than the law asks, never later. For the same reason a year
 * beyond the table knows only its four fixed holidays: whoever keeps the installation adds the year's days here.
 */
const closed: Record<number, string> = {
  2024: '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03',
  2025: '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02',
  2026: '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02',
  2027: '01-01 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02',
  2028: '01-03 01-25 01-26 01-27 01-28 04-04 05-01 05-02 09-04',
  2029: '01-01 02-12 02-13 02-14 02-15 04-23 04-30 05-01 09-03 09-04',
  2030: '01-01 02-01 02-04 02-05 02-06 04-12 04-30 05-01 09-02 09-03',
}

/** Saturdays that were worked in exchange for a free day. */
const workedSaturdays = new Set(['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22'])

const fixed = '01-01 04-30 05-01 09-02'

/** First and last year of which the lunar holidays are known. */
export const holidayYears = { first: 2024, last: 2030 }

/** True for a day on which an office works. */
export function isWorkingDay(day: Day): boolean {
  if (workedSaturdays.has(day)) return true
  const weekday = weekdayOf(day)
  if (weekday === 0 || weekday === 6) return false
  return !(closed[dayParts(day).year] ?? fixed).split(' ').includes(day.slice(5))
}

/** The `count`th working day after `day`; the day itself is not counted. */
export function addWorkingDays(day: Day, count: number): Day {
  let reached = day
  for (let left = count; left > 0;) {
    reached = addDays(reached, 1)
    if (isWorkingDay(reached)) left -= 1
  }
  return reached
}
