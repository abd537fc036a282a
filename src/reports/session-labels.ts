import { formatShortDate, vietnamTime } from '#text'

export interface SessionTime {
  no: number
  startsAt: Date
}

export interface SessionLabel {
  day: string
  /** Heads a column: `Sáng`, `Sáng 26/4` where there are several days, `Buổi 2` where these would be said twice. */
  label: string
}

/** Short names of the sessions of one training, in their order. */
export function labelSessions(sessions: readonly SessionTime[]): SessionLabel[] {
  const times = sessions.map(({ startsAt }) => vietnamTime(startsAt))
  const hasOneDay = new Set(times.map(({ day }) => day)).size === 1
  const names = times.map(({ day, hour }) => {
    const part = partOfDay(hour)
    return hasOneDay ? part : `${part} ${formatShortDate(day)}`
  })
  const isClear = new Set(names).size === names.length
  return sessions.map(({ no }, index) => ({
    day: times[index]!.day,
    label: isClear ? names[index]! : `Buổi ${no}`,
  }))
}

/** `sáng` within a sentence: the label without its capital. */
export const labelWithin = (label: string) => label.charAt(0).toLowerCase() + label.slice(1)

const partOfDay = (hour: number) => (hour < 12 ? 'Sáng' : hour < 18 ? 'Chiều' : 'Tối')
