import { create, type Font } from 'fontkit'
import { LRUCache } from 'lru-cache'
import { TrueTypeSource } from './true-type.js'
import { TrueTypeSubset } from './true-type-subset.js'

const cachedWords = 8_000

/** Two tables that pdfkit reads and the types of fontkit leave out. */
type ParsedFont = Font & {
  post: { isFixedPitch: number }
  head: { macStyle: { italic: boolean } }
}

/** A shaped word in thousandths of the em. */
interface Run {
  glyphs: { id: number; codePoints: number[]; advanceWidth: number }[]
  positions: { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }[]
  advanceWidth: number
}

/**
 * One parsed font as pdfkit sees it, shared by all documents of the process. It presents 1000 units to the
 * em because pdfkit scales a run's positions in place: with a factor of 1 a cached run stays as it is.
 */
export class FontFace {
  readonly unitsPerEm = 1000
  readonly postscriptName: string
  readonly ascent: number
  readonly descent: number
  readonly lineGap: number
  readonly xHeight: number
  readonly capHeight: number
  readonly italicAngle: number
  readonly bbox: { minX: number; minY: number; maxX: number; maxY: number }
  readonly 'OS/2': ParsedFont['OS/2']
  readonly post: ParsedFont['post']
  readonly head: ParsedFont['head']

  private readonly font: ParsedFont
  private readonly source: TrueTypeSource
  private readonly scale: number
  private readonly runs = new LRUCache<string, Run>({ max: cachedWords })
  private readonly codePointOfGlyph = new Map<number, number>()

  constructor(file: Buffer) {
    const font = create(file) as ParsedFont
    this.font = font
    this.source = new TrueTypeSource(file)
    this.scale = 1000 / font.unitsPerEm
    this.postscriptName = font.postscriptName
    this.ascent = font.ascent * this.scale
    this.descent = font.descent * this.scale
    this.lineGap = font.lineGap * this.scale
    this.xHeight = font.xHeight * this.scale
    this.capHeight = font.capHeight * this.scale
    this.italicAngle = font.italicAngle
    this.bbox = {
      minX: font.bbox.minX * this.scale,
      minY: font.bbox.minY * this.scale,
      maxX: font.bbox.maxX * this.scale,
      maxY: font.bbox.maxY * this.scale,
    }
    this['OS/2'] = font['OS/2']
    this.post = font.post
    this.head = font.head
    this.nameGlyphs()
  }

  /** Shapes one word; pdfkit asks word by word, each with its trailing space. */
  layout(text: string): Run {
    const known = this.runs.get(text)
    if (known) return known
    const run = this.shape(text)
    this.runs.set(text, run)
    return run
  }

  /** Width of a text in thousandths of the em, as pdfkit would advance over it. */
  widthOf(text: string): number {
    let width = 0
    for (const word of text.match(/[^ ]* |[^ ]+$/g) ?? []) width += this.layout(word).advanceWidth
    return width
  }

  /** The outlines of a text as SVG path data, 1000 units to the em, from the baseline's left end. */
  outlineOf(text: string): string {
    const run = this.font.layout(text)
    let x = 0
    const parts = run.glyphs.map((glyph, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = run.positions[index] ?? {}
      const moved = glyph.path.transform(
        this.scale,
        0,
        0,
        -this.scale,
        x + xOffset * this.scale,
        -yOffset * this.scale,
      )
      x += xAdvance * this.scale
      return moved.toSVG()
    })
    return parts.join('')
  }

  getGlyph(id: number) {
    const { codePoints, advanceWidth } = this.font.getGlyph(id)
    return { id, codePoints, advanceWidth: advanceWidth * this.scale }
  }

  has(codePoint: number) {
    return this.font.hasGlyphForCodePoint(codePoint)
  }

  createSubset() {
    return new TrueTypeSubset(this.source)
  }

  private shape(text: string): Run {
    const run = this.font.layout(text)
    const glyphs = run.glyphs.map(({ id, codePoints, advanceWidth }) => {
      const own = this.codePointOfGlyph.get(id)
      return {
        id,
        codePoints: own === undefined ? codePoints : [own],
        advanceWidth: advanceWidth * this.scale,
      }
    })
    const positions = run.positions.map((position) => ({
      xAdvance: position.xAdvance * this.scale,
      yAdvance: position.yAdvance * this.scale,
      xOffset: position.xOffset * this.scale,
      yOffset: position.yOffset * this.scale,
    }))
    return { glyphs, positions, advanceWidth: run.advanceWidth * this.scale }
  }

  /**
   * Fixes the letter that each glyph extracts as. fontkit remembers for a glyph the first character that
   * asked for it (space or no-break space, hyphen or soft hyphen), so that without this the bytes of a
   * document would depend on the documents made before it.
   */
  private nameGlyphs() {
    for (const codePoint of [...this.font.characterSet].sort((a, b) => a - b)) {
      const { id } = this.font.glyphForCodePoint(codePoint)
      if (id !== 0 && !this.codePointOfGlyph.has(id)) this.codePointOfGlyph.set(id, codePoint)
    }
  }
}
