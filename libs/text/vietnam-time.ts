import { dayOf, isDay, type Day } from './days.js'

/** Asia/Ho_Chi_Minh keeps UTC+7 all year; a fixed offset needs no zone data and cannot drift. */
const OFFSET_MS = 7 * 3_600_000

export interface VietnamTime {
  day: Day
  /** `HH:MM`, 24 hours. */
  time: string
  hour: number
  minute: number
}

/** What calendar and clock show in Viet Nam at an instant. Throws RangeError for an invalid Date. */
export function vietnamTime(at: Date): VietnamTime {
  const shifted = new Date(at.getTime() + OFFSET_MS)
  const iso = shifted.toISOString()
  return {
    day: iso.slice(0, 10),
    time: iso.slice(11, 16),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  }
}

/** The day in Viet Nam at an instant. Give it the business clock's now for “today”. */
export function todayIn(at: Date): Day {
  return vietnamTime(at).day
}

/** The instant of a wall-clock time (`HH:MM`, 24 hours) in Viet Nam. Throws RangeError for what is no time. */
export function atVietnamTime(day: Day, time: string): Date {
  if (!isDay(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) {
    throw new RangeError(`not a time of day: ${day} ${time}`)
  }
  return new Date(`${day}T${time}:00+07:00`)
}

/** First instant of a day in Viet Nam, and first of the next: a half-open range for queries. */
export function vietnamDayRange(day: Day): { from: Date; to: Date } {
  const from = atVietnamTime(day, '00:00')
  return { from, to: new Date(from.getTime() + 86_400_000) }
}

/** An instant as an `<input type="datetime-local">` holds it: `2023-04-26T07:30`. */
export function toLocalInput(at: Date): string {
  const { day, time } = vietnamTime(at)
  return `${day}T${time}`
}

/** The instant of a `datetime-local` value, seconds allowed and dropped; null for what is no time. */
export function fromLocalInput(value: string): Date | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?$/.exec(
    value.trim(),
  )
  if (!match) return null
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]))
  return day === null ? null : atVietnamTime(day, `${match[4]}:${match[5]}`)
}
