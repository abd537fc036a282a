import { readFileSync } from 'node:fs'
import { FontFace } from './font-face.js'
import { fontFile, type FontName } from './font-files.js'
import { toMm } from './units.js'

const faces = new Map<FontName, FontFace>()

/** The face of that name, parsed on first use and then kept for the life of the process. */
export function faceOf(name: FontName): FontFace {
  const known = faces.get(name)
  if (known) return known
  const face = new FontFace(readFileSync(fontFile(name)))
  faces.set(name, face)
  return face
}

/**
 * A text as it may be drawn: NFC, because pdfkit draws decomposed letters wrongly and no reader extracts
 * them back; line breaks and tabs become spaces.
 */
export function drawable(text: string) {
  return text.normalize('NFC').replace(/[\t\n\v\f\r\u2028\u2029]+/g, ' ')
}

/** Width in mm of a text on one line at `size` points. */
export function measureText(text: string, font: FontName, size: number) {
  return toMm((faceOf(font).widthOf(drawable(text)) * size) / 1000)
}

/**
 * The characters of `text` that the face cannot draw, each once, in order of appearance. pdfkit draws
 * an empty box for them without an error, so ask when a name or a template is stored.
 */
export function missingGlyphs(font: FontName, text: string): string[] {
  const face = faceOf(font)
  const characters = new Set(drawable(text))
  return [...characters].filter((character) => !face.has(character.codePointAt(0) ?? 0))
}
