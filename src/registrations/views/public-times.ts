import { pick, type Locale } from '#pages'
import { formatDate, formatDateEn, formatTime } from '#text'
import { publicMessages } from '../public-messages.js'

/** “Sáng 7:30, chiều 13:30, ngày 26/4/2023”; days apart by semicolons. */
export function publicTimes(sessions: { name: string; startsAt: string }[], locale: Locale): string {
  const t = pick(locale, publicMessages)
  if (sessions.length === 0) return t.notPlanned
  const days = new Map<string, string[]>()
  for (const { name, startsAt } of sessions) {
    const at = new Date(startsAt)
    const day = locale === 'en' ? formatDateEn(at) : formatDate(at)
    const times = days.get(day) ?? []
    const word = sessionName(name, locale)
    days.set(day, [...times, `${times.length > 0 ? lowerFirst(word) : word} ${formatTime(at)}`])
  }
  return [...days].map(([day, times]) => t.onDay(times.join(', '), day)).join('; ')
}

/** The name of a session in the reader's language, where it is a usual one. */
export const sessionName = (name: string, locale: Locale): string =>
  pick(locale, publicMessages).sessionNames[name] ?? name

const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
