import { dayParts, weekdayOf } from './days.js'
import type { DayOrInstant } from './format-date.js'
import { todayIn, vietnamTime } from './vietnam-time.js'

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

/** `26 April 2023`, for public pages in English. */
export function formatDateEn(value: DayOrInstant): string {
  const { day, month, year } = dayParts(toDay(value))
  return `${day} ${MONTHS[month - 1]} ${year}`
}

/** `30 April 2023, 10:20 PM`, the time in Viet Nam. */
export function formatDateTimeEn(at: Date): string {
  const { hour, minute } = vietnamTime(at)
  const clock = `${hour % 12 || 12}:${String(minute).padStart(2, '0')}`
  return `${formatDateEn(at)}, ${clock} ${hour < 12 ? 'AM' : 'PM'}`
}

/** `Wednesday`. */
export function weekdayNameEn(value: DayOrInstant): string {
  return WEEKDAYS[weekdayOf(toDay(value))] ?? ''
}

function toDay(value: DayOrInstant): string {
  return typeof value === 'string' ? value : todayIn(value)
}
