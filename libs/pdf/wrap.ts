import type { FontName } from './font-files.js'
import { drawable, faceOf } from './fonts.js'
import { mm } from './units.js'

/** `size` in points, `width` in mm. */
export interface WrapOptions {
  font?: FontName
  size: number
  width: number
}

/**
 * Breaks a text into lines no wider than `width`: at its line breaks, between words, and inside a word
 * only when the word alone is too wide. An empty text is one empty line.
 */
export function wrapText(text: string, { font = 'serif', size, width }: WrapOptions): string[] {
  const face = faceOf(font)
  const room = (mm(width) * 1000) / size + 0.01
  const fits = (line: string) => face.widthOf(line) <= room
  return text.split(/\r\n|[\n\r]/).flatMap((paragraph) => wrapParagraph(drawable(paragraph), fits))
}

/** As `wrapText`, with lines of about equal length, which is how centred titles should look. */
export function wrapBalanced(text: string, options: WrapOptions): string[] {
  const lines = wrapText(text, options)
  let [low, high] = [options.width / 2, options.width]
  for (let step = 0; lines.length > 1 && step < 8; step++) {
    const width = (low + high) / 2
    if (wrapText(text, { ...options, width }).length > lines.length) low = width
    else high = width
  }
  return lines.length > 1 ? wrapText(text, { ...options, width: high }) : lines
}

type Fits = (line: string) => boolean

function wrapParagraph(paragraph: string, fits: Fits): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.split(/ +/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line) lines.push(line)
    const pieces = fits(word) ? [word] : breakWord(word, fits)
    line = pieces.pop() ?? ''
    lines.push(...pieces)
  }
  return [...lines, line]
}

function breakWord(word: string, fits: Fits): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece && !fits(piece + character)) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}
