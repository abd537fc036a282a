import { addDays, dayOf, type Day } from './days.js'
import { normalizeText } from './normalize.js'
import { searchKey } from './search.js'

/** A date as exactly as it was given. Birth dates are often only a year: never make it 1 January. */
export type PartialDate =
  | { precision: 'day'; day: Day; year: number; month: number }
  | { precision: 'month'; day: null; year: number; month: number }
  | { precision: 'year'; day: null; year: number; month: null }

/** 1/3/1900 is Excel's day 61, because it counts a 29/2/1900 that never was. */
const EXCEL_DAY_61: Day = '1900-03-01'
const LAST_YEAR = 2199
const LAST_SERIAL = 109_574

/**
 * A full date as offices write it: 26/4/2023, 26-4-2023, 26.4.2023, ngày 26 tháng 4 năm 2023, 2023-04-26, or
 * Excel's serial 45042 (number or text). The day always comes before the month: 04/26/2023 is refused, never
 * swapped, as is 31/2 and a year of two digits. Null when refused.
 */
export function parseDate(input: string | number): Day | null {
  return parsePartialDate(input)?.day ?? null
}

/** As `parseDate`, and takes a year alone (1985) or a month (4/1985, tháng 4 năm 1985), saying how exact it is. */
export function parsePartialDate(input: string | number): PartialDate | null {
  if (typeof input === 'number') return parseNumeric(input)
  const text = normalizeText(input)
  if (/^\d{4,6}$/.test(text)) return parseNumeric(Number(text))
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return wholeDay(iso[3], iso[2], iso[1])
  const short = /^(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})$/.exec(text)
  if (short) return wholeDay(short[1], short[3], short[4])
  const month = /^(\d{1,2}) ?[/.-] ?(\d{4})$/.exec(text)
  if (month) return wholeMonth(month[1], month[2])
  return parseWords(searchKey(text))
}

/** The day of an Excel serial (45042 → 2023-04-26; a time of day is dropped). Null outside 1906 to 2199. */
export function dayFromExcelSerial(serial: number): Day | null {
  if (!(serial >= LAST_YEAR + 1 && serial < LAST_SERIAL + 1)) return null
  return addDays(EXCEL_DAY_61, Math.floor(serial) - 61)
}

function parseNumeric(value: number): PartialDate | null {
  if (Number.isInteger(value) && value <= LAST_YEAR) return wholeYear(String(value))
  const day = dayFromExcelSerial(value)
  return day === null
    ? null
    : { precision: 'day', day, year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) }
}

function parseWords(key: string): PartialDate | null {
  const words = /^(?:(?:ngay )?(\d{1,2}) )?(?:thang (\d{1,2}) )?(?:nam )?(\d{4})$/.exec(key)
  if (!words) return null
  const [, day, month, year] = words
  if (day && month) return wholeDay(day, month, year)
  if (day) return null
  return month ? wholeMonth(month, year) : wholeYear(year)
}

function wholeDay(day?: string, month?: string, year?: string): PartialDate | null {
  const found = dayOf(Number(year), Number(month), Number(day))
  return found === null ? null : { precision: 'day', day: found, year: Number(year), month: Number(month) }
}

function wholeMonth(month?: string, year?: string): PartialDate | null {
  const exists = dayOf(Number(year), Number(month), 1)
  return exists === null ? null : { precision: 'month', day: null, year: Number(year), month: Number(month) }
}

function wholeYear(year?: string): PartialDate | null {
  if (dayOf(Number(year), 1, 1) === null) return null
  return { precision: 'year', day: null, year: Number(year), month: null }
}
