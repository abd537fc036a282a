import { decodeTcvn3 } from './tcvn3.js'
import { decodeVni } from './vni.js'

export type LegacyEncoding = 'tcvn3' | 'tcvn3-capitals' | 'vni'

/**
 * The old encoding that a font's name tells: .VnTime and its family TCVN3 (a last H, as in .VnTimeH, draws small
 * letters as capitals), VNI-Times and its family VNI. Null for a Unicode font.
 */
export function legacyEncoding(fontName: string): LegacyEncoding | null {
  const font = fontName.trim()
  if (/^\.vn/i.test(font)) return /[a-z]H$/.test(font) ? 'tcvn3-capitals' : 'tcvn3'
  return /^vni[-_ ]/i.test(font) ? 'vni' : null
}

/** A cell's text as Unicode, by the font that it is set in. Text in a Unicode font comes back unchanged. */
export function decodeLegacy(text: string, fontName: string): string {
  const encoding = legacyEncoding(fontName)
  if (encoding === 'vni') return decodeVni(text)
  if (encoding === 'tcvn3') return decodeTcvn3(text)
  return encoding === 'tcvn3-capitals' ? decodeTcvn3(text).toUpperCase() : text
}

/** Letters that only Vietnamese has beyond Latin-1: text with one of them is Unicode already. */
const UNICODE_LETTER = /[ăđĩũơưĂĐĨŨƠƯ\u1EA0-\u1EF9]/
/** TCVN3 puts signs and capitals inside small words, and ï ñ å after consonants. */
const LOOKS_TCVN3 = /\p{Ll}[À-Þ]|\p{L}[¨ª¬\u00AD®µ¶·¸¹¼½¾×÷]|[bcdghklmnpqrstvx][ïñåæçëîøûþß]/u
/** VNI puts marks that Vietnamese has not, or not there, after vowels. */
const LOOKS_VNI = /[aeouyôö][øûïåäüë]|aâ|aù|aã|eã|ö|(?<!\p{L})ñ/iu

/**
 * Guesses that text without a font (pasted, CSV) is in an old encoding, so that a person can be asked. Only a
 * hint: short texts may not show it, foreign names may look like it.
 */
export function suspectLegacy(text: string): 'tcvn3' | 'vni' | null {
  const composed = text.normalize('NFC')
  if (UNICODE_LETTER.test(composed)) return null
  if (LOOKS_TCVN3.test(composed)) return 'tcvn3'
  return LOOKS_VNI.test(composed) ? 'vni' : null
}
