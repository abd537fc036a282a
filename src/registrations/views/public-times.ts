import type { Locale } from '#pages'
import { formatDate, formatDateEn, formatTime } from '#text'
import { pick } from '#pages'
import { publicMessages } from '../public-messages.js'

/** “Sáng 7:30, chiều 13:30, ngày 26/4/2023”; days apart by semicolons. */
export function publicTimes(sessions: { name: string; startsAt: string }[], locale: Locale): string {
  const t = pick(locale, publicMessages)
  if (sessions.length === 0) return t.notPlanned
  const days = new Map<string, string[]>()
  for (const { name, startsAt } of sessions) {
    const at = new Date(startsAt)
    const day = locale === 'en' ? formatDateEn(at) : formatDate(at)
    days.set(day, [...(days.get(day) ?? []), t.session(name, formatTime(at))])
  }
  return [...days].map(([day, times]) => t.onDay(times.join(', '), day)).join('; ')
}
