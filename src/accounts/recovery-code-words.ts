import { randomInt } from 'node:crypto'

/** Crockford's base 32: no letter that is taken for a digit. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const LENGTH = 10

export const RECOVERY_CODES = 10

/** Fifty random bits as `k3f7m-9xq2t`. */
export function newRecoveryCode(): string {
  const letters = Array.from({ length: LENGTH }, () => alphabet[randomInt(alphabet.length)])
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`
}

/** What was typed, as it was made: capitals, blanks and mistaken letters put right; null when it is no such code. */
export function readRecoveryCode(typed: string): string | null {
  const letters = typed.toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1')
  if (letters.length !== LENGTH || [...letters].some((letter) => !alphabet.includes(letter))) return null
  return `${letters.slice(0, 5)}-${letters.slice(5)}`
}

/** Six digits, however they are grouped; null when it is no one-time code. */
export function readOneTimeCode(typed: string): string | null {
  const digits = typed.replace(/\s/g, '')
  return /^\d{6}$/.test(digits) ? digits : null
}
