import { stripAccents } from './accents.js'
import { normalizeText } from './normalize.js'
import { parseDate } from './parse-date.js'
import { atVietnamTime } from './vietnam-time.js'

/** A time of day as people type it (7:30, 07:30, 7h30, 7h, 7g30, 7 giờ 30) as `HH:MM`, or null. */
export function parseTime(input: string): string | null {
  const text = stripAccents(normalizeText(input).toLowerCase())
  const match = /^(\d{1,2}) ?(?::(?= ?\d)|h|g|gio) ?(?:(\d{2})(?: ?(?:phut|p))?)?$/.exec(text)
  if (!match) return null
  return clockOf(Number(match[1]), Number(match[2] ?? 0))
}

/**
 * The instant of `30/04/2023 10:20 CH` (SA, CH; AM, PM) or `30/04/2023 22:20` in Viet Nam, or null.
 * `12:05 SA` is five past midnight; noon may be written 12:05 CH or, as some programs do, 00:05 CH.
 */
export function parseDateTime12(input: string): Date | null {
  const match = /^(\S+) (\d{1,2}):(\d{2})(?::\d{2})?(?: ?(SA|CH|AM|PM))?$/i.exec(normalizeText(input))
  const day = match && parseDate(match[1] ?? '')
  if (!match || !day) return null
  const hour = hourOf24(Number(match[2]), match[4]?.toUpperCase())
  const time = hour === null ? null : clockOf(hour, Number(match[3]))
  return time === null ? null : atVietnamTime(day, time)
}

function hourOf24(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour
  if (hour > 12) return null
  return (hour % 12) + (half === 'CH' || half === 'PM' ? 12 : 0)
}

function clockOf(hour: number, minute: number): string | null {
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
