const INVISIBLE = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g
const APOSTROPHES = /[\u0060\u00B4\u02BB\u02BC\u2018\u2019\u201B\uFF07]/g
/** Ð ð of Icelandic and Ɖ ɖ of African languages look like Đ đ and come from old keyboards. */
const FOREIGN_D = /[\u00D0\u00F0\u0189\u0256]/g
// eslint-disable-next-line no-control-regex -- control characters are what this finds
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/

/**
 * One line of typed or imported text as it is stored: NFC, one plain space between words, nothing invisible
 * (zero-width and direction marks, soft hyphens), the Vietnamese Đ in place of its Icelandic and African
 * look-alikes, the plain apostrophe in place of ’ ‘ ʼ ` ´, no space at either end. Repeating it changes nothing.
 *
 * Text in an old font must go through `decodeLegacy` first: TCVN3 writes ư with the soft hyphen's code.
 */
export function normalizeText(text: string): string {
  return withPlainLetters(text).replace(/\s+/g, ' ').trim()
}

/** As `normalizeText`, for text of several lines: line ends become \n, at most one empty line stands between two. */
export function normalizeLines(text: string): string {
  const lines = withPlainLetters(text)
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** As `normalizeText`, and joins the K'Ho or Ê Đê marker to its name: “K’ Brơi” → “K'Brơi”. */
export function normalizeName(fullName: string): string {
  return normalizeText(fullName).replace(/(?<!\p{L})([KH]) ?' ?(?=\p{L})/giu, "$1'")
}

/** True when the text holds a control character other than tab and line ends (NUL among them). */
export function hasControl(text: string): boolean {
  return CONTROL.test(text)
}

/** True when the text holds half of a surrogate pair, which no UTF-8 database can store. */
export function hasLoneSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text)
}

/** True when the text can be stored and printed: neither control characters nor broken pairs. */
export function isCleanText(text: string): boolean {
  return !hasControl(text) && !hasLoneSurrogate(text)
}

function withPlainLetters(text: string): string {
  // NFC twice: it makes look-alikes plain first, then joins the marks that an invisible character had parted.
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(FOREIGN_D, (sign) => (sign === sign.toLowerCase() ? 'đ' : 'Đ'))
    .replace(APOSTROPHES, "'")
    .normalize('NFC')
}
