import { normalizeName } from './normalize.js'

/**
 * What a form may offer for a name typed in capitals or in small letters:
 * “NGUYỄN THỊ THU HÀ” → “Nguyễn Thị Thu Hà”, “K'BRƠI” → “K'Brơi”. Every syllable takes a capital
 * (Decree 30/2020, appendix II). Null when there is nothing to offer. Only offer it: never change a name unasked.
 */
export function suggestNameCase(fullName: string): string | null {
  const name = normalizeName(fullName)
  const suggestion = name.replace(/[\p{L}\p{M}]+/gu, suggestWordCase)
  return suggestion === name ? null : suggestion
}

function suggestWordCase(word: string): string {
  const [first = '', ...others] = word
  const rest = others.join('')
  // A word of mixed letters that begins with a capital was written on purpose: McDonald.
  const isMeant = first !== first.toLowerCase() && rest !== rest.toUpperCase()
  return isMeant ? word : first.toUpperCase() + rest.toLowerCase()
}
