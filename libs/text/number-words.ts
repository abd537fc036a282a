import { formatInteger } from './format-number.js'

export interface NumberWordsOptions {
  /** The word for an empty tens place: “một trăm lẻ năm” in the south, “linh” in the north. */
  emptyTens?: 'lẻ' | 'linh'
  thousand?: 'nghìn' | 'ngàn'
}

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
const BILLION = 1_000_000_000n

/**
 * A whole number in words, small letters: 1005 → “một nghìn không trăm lẻ năm”. Takes safe integers and bigint;
 * throws RangeError for other numbers.
 */
export function numberInWords(value: number | bigint, options: NumberWordsOptions = {}): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError(`not whole: ${value}`)
  const whole = BigInt(value)
  if (whole === 0n) return 'không'
  if (whole < 0n) return `âm ${numberInWords(-whole, options)}`
  return wordsOf(whole, false, options).join(' ')
}

/** An amount in words as vouchers end: 15000000 → “Mười lăm triệu đồng”. Errors as `numberInWords`. */
export function moneyInWords(amount: number | bigint, options?: NumberWordsOptions): string {
  const words = numberInWords(amount, options)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} đồng`
}

/** `15.000.000 đồng`. Money is whole đồng. */
export function formatMoney(amount: number | bigint): string {
  return `${formatInteger(amount)} đồng`
}

/** `15.000.000 đồng (Mười lăm triệu đồng)`. */
export function formatMoneyInFull(amount: number | bigint, options?: NumberWordsOptions): string {
  return `${formatMoney(amount)} (${moneyInWords(amount, options)})`
}

/** `follows`: something stands before, so empty hundreds are said (“một tỷ không trăm lẻ năm”). */
function wordsOf(value: bigint, follows: boolean, options: NumberWordsOptions): string[] {
  const high = value / BILLION
  const low = Number(value % BILLION)
  const words = high > 0n ? [...wordsOf(high, follows, options), 'tỷ'] : []
  for (const [size, name] of scales(options)) {
    const group = Math.floor(low / size) % 1000
    if (group === 0) continue
    words.push(...groupWords(group, follows || words.length > 0, options))
    if (name) words.push(name)
  }
  return words
}

function scales({ thousand = 'nghìn' }: NumberWordsOptions): [number, string][] {
  return [
    [1_000_000, 'triệu'],
    [1_000, thousand],
    [1, ''],
  ]
}

function groupWords(group: number, follows: boolean, { emptyTens = 'lẻ' }: NumberWordsOptions): string[] {
  const hundreds = Math.floor(group / 100)
  const tens = Math.floor(group / 10) % 10
  const units = group % 10
  const saysHundreds = hundreds > 0 || follows
  const words = saysHundreds ? [digit(hundreds), 'trăm'] : []
  if (tens === 1) words.push('mười')
  if (tens > 1) words.push(digit(tens), 'mươi')
  if (tens === 0 && units > 0 && saysHundreds) words.push(emptyTens)
  if (units > 0) words.push(unitWord(units, tens))
  return words
}

function unitWord(units: number, tens: number): string {
  if (units === 5 && tens > 0) return 'lăm'
  if (units === 1 && tens > 1) return 'mốt'
  if (units === 4 && tens > 1) return 'tư'
  return digit(units)
}

function digit(value: number): string {
  return DIGITS[value] ?? ''
}
