/** How a format shows a number: as a date so exact, as a time of day, with so many digits, or plainly. */
export type NumberFormat =
  | { kind: 'general' }
  | { kind: 'day' | 'month' | 'year' }
  | { kind: 'time' }
  | { kind: 'digits'; count: number }

export const GENERAL: NumberFormat = { kind: 'general' }

/** Excel's own formats that are dates; those from 27 on are what Asian versions have in their places. */
const DAYS = new Set([14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])
const MONTHS = new Set([17, 34, 35, 55, 56])
const TIMES = new Set([18, 19, 20, 21, 32, 33, 45, 46, 47])

export function formatOf(id: number, code: string | undefined): NumberFormat {
  if (code !== undefined) return formatOfCode(code)
  if (DAYS.has(id)) return { kind: 'day' }
  if (MONTHS.has(id)) return { kind: 'month' }
  return TIMES.has(id) ? { kind: 'time' } : GENERAL
}

/** Longer than any number that an office writes with zeros before it. */
const MOST_DIGITS = 30

function formatOfCode(code: string): NumberFormat {
  const [positive = ''] = code.split(';')
  const zeros = /^(?:\[[^\]]*\])?"?(0{2,})"?(?:@)?$/.exec(positive)
  if (zeros?.[1]) return { kind: 'digits', count: Math.min(zeros[1].length, MOST_DIGITS) }
  const signs = positive
    .replace(/"[^"]*"/g, '')
    .replace(/\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .toLowerCase()
  if (/general|[#?0]/.test(signs)) return GENERAL
  if (signs.includes('d')) return { kind: 'day' }
  if (signs.includes('y')) return { kind: signs.includes('m') ? 'month' : 'year' }
  return /[hs]/.test(signs) ? { kind: 'time' } : GENERAL
}

/** What is smaller, in a cell made to look like a date, is a year that somebody typed: 1985. */
const SMALLEST_SERIAL = 2_200
const LARGEST_SERIAL = 2_958_465
const DAYS_TO_1904 = 1_462
const EPOCH = Date.UTC(1899, 11, 30)
const DAY_MS = 86_400_000

/** The number as people read it in the cell. */
export function shownNumber(
  raw: string,
  format: NumberFormat,
  from1904: boolean,
): { kind: 'number' | 'date' | 'text'; text: string } {
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return { kind: 'text', text: raw }
  const plain = String(Number(value.toPrecision(15)))
  if (format.kind === 'digits') return { kind: 'number', text: plain.padStart(format.count, '0') }
  const isDate = ['day', 'month', 'year'].includes(format.kind)
  if (!isDate || value < SMALLEST_SERIAL || value > LARGEST_SERIAL) return { kind: 'number', text: plain }
  const serial = Math.floor(value) + (from1904 ? DAYS_TO_1904 : 0)
  const iso = new Date(EPOCH + serial * DAY_MS).toISOString().slice(0, 10)
  if (format.kind === 'year') return { kind: 'number', text: iso.slice(0, 4) }
  if (format.kind === 'month') return { kind: 'text', text: `${iso.slice(5, 7)}/${iso.slice(0, 4)}` }
  return { kind: 'date', text: iso }
}
