import { randomBytes } from 'node:crypto'

/** Crockford's base 32: no I, L, O and U, so that what is read off paper cannot be mistaken. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLength = 26

/** 128 random bits as 26 characters: nobody finds one by trying. */
export function newCertificateCode(): string {
  let rest = BigInt(`0x${randomBytes(16).toString('hex')}`)
  let code = ''
  for (let at = 0; at < codeLength; at++) {
    code = digits[Number(rest & 31n)]! + code
    rest >>= 5n
  }
  return code
}

/**
 * What somebody typed or pasted (the whole address too), as a code is stored: case, spaces and dashes do not
 * matter, O is 0, I and L are 1. What is no code comes back as a text that no certificate has, so that a
 * malformed code and an unknown one are looked up, and answered, alike.
 */
export function readCertificateCode(typed: string): string {
  const last = typed.replace(/^.*\/kiem-tra\//i, '')
  return last
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '?')
    .slice(0, codeLength + 1)
}

/** In groups of four, as paper and pages show it: `7Q4M-2K9D-PX3W-…`. */
export const groupedCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')
