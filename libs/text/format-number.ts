const formats = new Map<string, Intl.NumberFormat>()

/** `454.560`: dots between thousands, rounded to a whole number. Throws RangeError for NaN and infinity. */
export function formatInteger(value: number | bigint): string {
  return formatWith('decimal', 0).format(finite(value))
}

/** `92,2`: a decimal comma, at most `digits` places, none that are zero at the end (`100`). Throws as above. */
export function formatDecimal(value: number, digits = 1): string {
  return formatWith('decimal', digits).format(finite(value))
}

/** A ratio (0.922) as `92,2%`. Throws as above. */
export function formatPercent(ratio: number, digits = 1): string {
  return formatWith('percent', digits).format(finite(ratio))
}

/** Part of a total as `92,2%`; `–` when the total is 0. */
export function formatShare(part: number, total: number, digits = 1): string {
  return total === 0 ? '–' : formatPercent(part / total, digits)
}

/** `002466151`: a count as counters on web pages show it. A longer number is not cut. */
export function padTotal(value: number | bigint, width: number): string {
  return String(value).padStart(width, '0')
}

function finite<T extends number | bigint>(value: T): T {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`not a number: ${value}`)
  return value
}

/** Kept, because making one costs a hundred times its use. */
function formatWith(style: 'decimal' | 'percent', maximumFractionDigits: number): Intl.NumberFormat {
  const key = style + maximumFractionDigits
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat('vi-VN', { style, maximumFractionDigits, signDisplay: 'negative' })
  formats.set(key, made)
  return made
}
