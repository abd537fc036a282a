import type { Locale } from '../context.js'
import { messages } from '../messages.js'
import { pick } from '../pick.js'

interface DayBoxProps {
  /** `YYYY-MM-DD` */
  date: string
  locale: Locale
  /** In place of the year: "Thứ tư". */
  foot?: string
  class?: string
}

/** A leaf of the calendar. */
export function DayBox({ date, locale, foot, class: className }: DayBoxProps) {
  const [year, month, day] = date.split('-')
  return (
    <div class={className ? `day ${className}` : 'day'}>
      <span>{pick(locale, messages).month(Number(month))}</span>
      <b>{day}</b>
      <small>{foot ?? year}</small>
    </div>
  )
}
