const TONES: Record<string, string> = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' }
const CIRCUMFLEX: Record<string, string> = {
  â: '',
  á: '\u0301',
  à: '\u0300',
  å: '\u0309',
  ã: '\u0303',
  ä: '\u0323',
}
const BREVE: Record<string, string> = {
  ê: '',
  é: '\u0301',
  è: '\u0300',
  ú: '\u0309',
  ü: '\u0303',
  ë: '\u0323',
}

/** Letters that VNI writes with one sign. */
const SINGLE: Record<string, string> = { ô: 'ơ', ö: 'ư', ñ: 'đ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' }

/** The marks that may follow each letter: tones after all, â á à å ã ä after a e o, ê é è ú ü ë after a. */
const PAIR = /(a[ùøûõïâáàåãäêéèúüë]|[eo][ùøûõïâáàåãä]|[uyôö][ùøûõï])|[ôöñæóòî]/giu

/**
 * Text typed in a VNI-… font as Unicode: “Nguyeãn Thò Thuûy” → “Nguyễn Thị Thủy”. VNI writes a letter and its
 * marks as two signs of Latin-1; a mark in the other letter case counts as well, the letter decides.
 */
export function decodeVni(text: string): string {
  const decoded = text.normalize('NFC').replace(PAIR, (found) => {
    const [letter = '', mark] = found
    return mark === undefined ? single(letter) : single(letter) + marksOf(mark.toLowerCase())
  })
  return decoded.normalize('NFC')
}

function marksOf(mark: string): string {
  const tone = TONES[mark]
  if (tone !== undefined) return tone
  const circumflex = CIRCUMFLEX[mark]
  return circumflex === undefined ? `\u0306${BREVE[mark] ?? ''}` : `\u0302${circumflex}`
}

function single(sign: string): string {
  const small = sign.toLowerCase()
  const letter = SINGLE[small] ?? small
  return sign === small ? letter : letter.toUpperCase()
}
