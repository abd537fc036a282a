import { normalizeText } from './normalize.js'

export interface Phone {
  /** `+84900000001`. */
  e164: string
  /** Only a mobile number takes SMS and Zalo. */
  kind: 'mobile' | 'landline'
}

const MOBILE = /^[35789]\d{8}$/
const LANDLINE = /^2\d{9}$/

/** Mobile numbers of 11 digits became 10 in September 2018; lists of before still carry them. */
const OLD_MOBILE: Record<string, string> = {
  ...{ '120': '70', '121': '79', '122': '77', '126': '76', '128': '78' },
  ...{ '123': '83', '124': '84', '125': '85', '127': '81', '129': '82' },
  ...{
    '162': '32',
    '163': '33',
    '164': '34',
    '165': '35',
    '166': '36',
    '167': '37',
    '168': '38',
    '169': '39',
  },
  ...{ '186': '56', '188': '58', '199': '59' },
}

/**
 * A Vietnamese phone number in any usual writing: 0900 000 001, +84900000001, 84.900.000.001, the number
 * 900000001 (Excel ate the zero), 0168… of before 2018. Null for what is none: too short, two numbers in one
 * cell, service lines such as 1900, other countries.
 */
export function parsePhone(input: string | number): Phone | null {
  const text = normalizeText(String(input))
  if (!/^[\d .()+-]+$/.test(text) || isForeign(text)) return null
  const national = toNational(text.replace(/[^\d]/g, ''))
  if (MOBILE.test(national)) return { e164: `+84${national}`, kind: 'mobile' }
  if (LANDLINE.test(national)) return { e164: `+84${national}`, kind: 'landline' }
  return null
}

/** `0900 000 001`, `0263 382 2222`, `024 3822 1234` from E.164. Another text comes back unchanged. */
export function formatPhone(e164: string): string {
  const national = nationalOf(e164)
  if (!national) return e164
  const sizes = MOBILE.test(national) ? [3, 3] : /^2[48]/.test(national) ? [2, 4] : [3, 3]
  const [first = 0, second = 0] = sizes
  const groups = [
    national.slice(0, first),
    national.slice(first, first + second),
    national.slice(first + second),
  ]
  return `0${groups.join(' ')}`
}

/** `09•• ••• 001`: enough to recognise one's own number, too little to call it. Another text is hidden whole. */
export function maskPhone(e164: string): string {
  if (!nationalOf(e164)) return '•••'
  const shown = formatPhone(e164)
  return shown.slice(0, 2) + shown.slice(2, -3).replace(/\d/g, '•') + shown.slice(-3)
}

function nationalOf(e164: string): string | null {
  const national = e164.startsWith('+84') ? e164.slice(3) : ''
  return MOBILE.test(national) || LANDLINE.test(national) ? national : null
}

/** A plus sign is followed by the country, so +352 123 456 is not 0352 123 456. */
function isForeign(text: string): boolean {
  return text.includes('+') && !/^\(?\+84(?!.*\+)/.test(text)
}

/** Digits without country code and leading zero. */
function toNational(digits: string): string {
  const bare = /^(?:00)?84/.test(digits) && digits.length > 10 ? digits.replace(/^(?:00)?84/, '') : digits
  const national = bare.replace(/^0/, '')
  const renewed = national.length === 10 ? OLD_MOBILE[national.slice(0, 3)] : undefined
  return renewed ? renewed + national.slice(3) : national
}
