import { dayParts, weekdayOf, type Day } from './days.js'
import { todayIn, vietnamTime } from './vietnam-time.js'

/** A day as text, or an instant, of which the day in Viet Nam is meant. Bad input throws RangeError. */
export type DayOrInstant = Day | Date

const WEEKDAYS = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy']

/** `26/4/2023`, as screens and lists show a day. */
export function formatDate(value: DayOrInstant): string {
  const { day, month, year } = partsOf(value)
  return `${day}/${month}/${year}`
}

/** `26/4`, where the year is clear. */
export function formatShortDate(value: DayOrInstant): string {
  const { day, month } = partsOf(value)
  return `${day}/${month}`
}

/** `26/04/2023`, where digits must stand below one another. */
export function formatPaddedDate(value: DayOrInstant): string {
  const { day, month, year } = partsOf(value)
  return `${pad(day)}/${pad(month)}/${year}`
}

/**
 * `ngày 26 tháng 4 năm 2023`, `ngày 05 tháng 02 năm 2023`: papers pad a day below 10 and only the months 1 and 2
 * (Decree 30/2020/NĐ-CP, appendix I).
 */
export function formatDateLong(value: DayOrInstant): string {
  const { day, month, year } = partsOf(value)
  return `ngày ${pad(day)} tháng ${month <= 2 ? pad(month) : month} năm ${year}`
}

/** One day `26/4/2023`; several `26 - 27/4/2023`, `30/4 - 2/5/2023`, `31/12/2023 - 1/1/2024`. */
export function formatDateRange(from: DayOrInstant, to: DayOrInstant): string {
  const first = partsOf(from)
  const last = partsOf(to)
  if (formatDate(from) === formatDate(to)) return formatDate(from)
  if (first.year !== last.year) return `${formatDate(from)} - ${formatDate(to)}`
  if (first.month !== last.month) return `${formatShortDate(from)} - ${formatDate(to)}`
  return `${first.day} - ${formatDate(to)}`
}

/** `Thứ tư`, `Chủ nhật`. */
export function weekdayName(value: DayOrInstant): string {
  return WEEKDAYS[weekdayOf(toDay(value))] ?? ''
}

/** `7:24`, 24 hours, in Viet Nam. */
export function formatTime(at: Date): string {
  const { hour, minute } = vietnamTime(at)
  return `${hour}:${pad(minute)}`
}

/** `7:24 ngày 26/4/2023`. */
export function formatDateTime(at: Date): string {
  return `${formatTime(at)} ngày ${formatDate(at)}`
}

/**
 * `30/04/2023 10:20 CH`, the stamp of union news pages: SA before noon, CH from noon, midnight 12:00 SA, noon
 * 12:00 CH. Intl's vi-VN prints noon as 00:00 CH, so it is not used.
 */
export function formatDateTime12(at: Date): string {
  const { hour, minute } = vietnamTime(at)
  return `${formatPaddedDate(at)} ${pad(hour % 12 || 12)}:${pad(minute)} ${hour < 12 ? 'SA' : 'CH'}`
}

function toDay(value: DayOrInstant): Day {
  return typeof value === 'string' ? value : todayIn(value)
}

function partsOf(value: DayOrInstant) {
  return dayParts(toDay(value))
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
