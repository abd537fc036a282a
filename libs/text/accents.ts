/** The five tone marks in the order of a Vietnamese dictionary: a, à, ả, ã, á, ạ. */
const TONES = '\u0300\u0309\u0303\u0301\u0323'
const TONE = new RegExp(`[${TONES}]`, 'g')

/** “Nguyễn” → letters “Nguyên”, tones “3”. No tone is “0”; ă â đ ê ô ơ ư stay: they are letters, no accents. */
export function splitTones(word: string): { letters: string; tones: string } {
  const decomposed = word.normalize('NFD')
  const tones = (decomposed.match(TONE) ?? []).map((mark) => TONES.indexOf(mark) + 1)
  return { letters: decomposed.replace(TONE, '').normalize('NFC'), tones: tones.join('') || '0' }
}

/** “Đặng Thị Thuỷ” → “Dang Thi Thuy”. Letter case stays. */
export function stripAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[\u0111\u0110\u00D0\u0189]/g, (letter) => (letter === '\u0111' ? 'd' : 'D'))
    .normalize('NFC')
}
