import type { ReadPart } from './reading.js'
import { readWholeXml, type Attributes } from './xml.js'

/** A text without fonts of its own, or its pieces. */
export type ReadText = string | ReadPart[]

/** Fonts of old encodings have short names. */
const LONGEST_FONT = 100

export const fontName = (said: string | undefined): string | null => said?.slice(0, LONGEST_FONT) ?? null

/** Gathers one text from its elements: `<t>`, or runs `<r><rPr><rFont/></rPr><t/></r>`. */
export class TextBuilder {
  private parts: ReadPart[] = []
  private font: string | null = null
  private inText = false
  /** Above zero inside <rPh>: how Japanese is spoken, no part of the text. */
  private phonetic = 0

  open(name: string, attributes: Attributes): void {
    if (name === 'rPh') this.phonetic++
    else if (name === 'r') this.font = null
    else if (name === 'rFont') this.font = fontName(attributes.val)
    else if (name === 't' && this.phonetic === 0) {
      this.inText = true
      this.parts.push({ text: '', font: this.font })
    }
  }

  text(text: string): void {
    const last = this.parts.at(-1)
    if (this.inText && last) last.text += text
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic--
    else if (name === 't') this.inText = false
    else if (name === 'r') this.font = null
  }

  /** The text, all its pieces together no longer than `limit`, and a new beginning. */
  take(limit: number): ReadText {
    const parts: ReadPart[] = []
    let room = limit
    for (const { text, font } of this.parts) {
      const part = { text: cleanText(text, room), font }
      if (part.text !== '') parts.push(part)
      room -= part.text.length
      if (room === 0) break
    }
    this.parts = []
    const hasFonts = parts.some(({ font }) => font !== null)
    return hasFonts ? parts : parts.map(({ text }) => text).join('')
  }
}

// eslint-disable-next-line no-control-regex -- control characters are what this finds
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu

/** Excel writes signs that XML cannot hold as _x000D_. What no database can store goes away. */
export function cleanText(text: string, limit: number): string {
  return text
    .slice(0, limit * 2)
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .slice(0, limit)
    .replace(UNPRINTABLE, '')
}

/** All shared texts, in the order in which cells count them. */
export async function readSharedStrings(pieces: AsyncIterable<string>, limit: number): Promise<ReadText[]> {
  const texts: ReadText[] = []
  const builder = new TextBuilder()
  await readWholeXml(pieces, {
    open: (name, attributes) => builder.open(name, attributes),
    text: (text) => builder.text(text),
    close(name) {
      builder.close(name)
      if (name === 'si') texts.push(builder.take(limit))
    },
  })
  return texts
}
