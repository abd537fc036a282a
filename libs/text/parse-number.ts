import { normalizeText } from './normalize.js'

const SUFFIX = / ?(?:₫|đồng|đ|vnđ|vnd)$/iu
const GROUPED = /^\d{1,3}(?:([. ])\d{3})(?:\1\d{3})*(?:,\d+)?$/
const PLAIN = /^\d+(?:,\d+)?$/
/** Cannot be thousands, so the dot is a decimal one: 92.25, 1.5. */
const DECIMAL_DOT = /^\d+\.(?:\d{1,2}|\d{4,})$/
/** Thousands to an English eye, a decimal to a Vietnamese one: nobody should guess with money. */
const UNCLEAR_COMMA = /^[1-9]\d{0,2},\d{3}$/

/**
 * A number as typed in Viet Nam: dots or spaces between thousands, decimal comma, đ or đồng after it.
 * `1.000,5` → 1000.5, `150.000đ` → 150000, `15 000 000` → 15000000. What could be read two ways (`150,000`) is
 * refused. Null when refused.
 */
export function parseNumber(input: string | number): number | null {
  if (typeof input === 'number') return Number.isFinite(input) ? input : null
  const text = normalizeText(input).replace(SUFFIX, '')
  const sign = /^[-−]/.test(text) ? -1 : 1
  const digits = text.replace(/^[-−+]/, '')
  if (UNCLEAR_COMMA.test(digits)) return null
  if (DECIMAL_DOT.test(digits)) return sign * Number(digits)
  if (!GROUPED.test(digits) && !PLAIN.test(digits)) return null
  return sign * Number(digits.replace(/[. ]/g, '').replace(',', '.'))
}
