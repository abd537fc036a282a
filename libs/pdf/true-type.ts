/** One glyph's outline, with where in it the numbers of its components stand. */
interface Outline {
  bytes: Uint8Array
  components: { offset: number; glyph: number }[]
}

const componentFlags = { words: 0x0001, scale: 0x0008, more: 0x0020, twoScales: 0x0040, matrix: 0x0080 }

/**
 * The tables of a TrueType file that a subset is cut from, read once. The files are unhinted (see
 * tools/paper-fonts.mjs), so that glyphs, their widths and the headers are all there is.
 */
export class TrueTypeSource {
  private readonly file: Uint8Array
  private readonly view: DataView
  private readonly tables = new Map<string, { offset: number; length: number }>()
  private readonly outlines = new Map<number, Outline>()
  private readonly longLoca: boolean
  private readonly fullMetrics: number

  constructor(file: Uint8Array) {
    // A plain view, because the `slice` of a Buffer does not copy and a subset writes into what it takes.
    this.file = new Uint8Array(file.buffer, file.byteOffset, file.byteLength)
    this.view = new DataView(file.buffer, file.byteOffset, file.byteLength)
    for (let index = 0; index < this.view.getUint16(4); index++) {
      const record = 12 + index * 16
      const tag = String.fromCharCode(...file.subarray(record, record + 4))
      const [offset, length] = [this.view.getUint32(record + 8), this.view.getUint32(record + 12)]
      this.tables.set(tag, { offset, length })
    }
    this.longLoca = this.view.getInt16(this.at('head') + 50) === 1
    this.fullMetrics = this.view.getUint16(this.at('hhea') + 34)
  }

  copyOf(tag: string): Uint8Array {
    const { offset, length } = this.table(tag)
    return this.file.slice(offset, offset + length)
  }

  /** Advance width and left side bearing in font units. */
  metricsOf(glyph: number): { advance: number; bearing: number } {
    const start = this.at('hmtx')
    const last = this.fullMetrics - 1
    const advance = this.view.getUint16(start + Math.min(glyph, last) * 4)
    const beyond = glyph - this.fullMetrics
    const bearing = beyond < 0 ? start + glyph * 4 + 2 : start + this.fullMetrics * 4 + beyond * 2
    return { advance, bearing: this.view.getInt16(bearing) }
  }

  outlineOf(glyph: number): Outline {
    const known = this.outlines.get(glyph)
    if (known) return known
    const start = this.at('glyf') + this.locationOf(glyph)
    const bytes = this.file.slice(start, this.at('glyf') + this.locationOf(glyph + 1))
    const outline = { bytes, components: componentsIn(bytes) }
    this.outlines.set(glyph, outline)
    return outline
  }

  private locationOf(glyph: number) {
    const start = this.at('loca')
    return this.longLoca ? this.view.getUint32(start + glyph * 4) : this.view.getUint16(start + glyph * 2) * 2
  }

  private at(tag: string) {
    return this.table(tag).offset
  }

  private table(tag: string) {
    const table = this.tables.get(tag)
    if (!table) throw new Error(`The font file has no table ${tag}`)
    return table
  }
}

/** A composed letter (Ấ = A, circumflex, acute) is stored as references to other glyphs. */
function componentsIn(outline: Uint8Array) {
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength)
  const components: Outline['components'] = []
  if (outline.length === 0 || view.getInt16(0) >= 0) return components
  let position = 10
  let flags: number
  do {
    flags = view.getUint16(position)
    components.push({ offset: position + 2, glyph: view.getUint16(position + 2) })
    position += 4 + (flags & componentFlags.words ? 4 : 2)
    if (flags & componentFlags.scale) position += 2
    else if (flags & componentFlags.twoScales) position += 4
    else if (flags & componentFlags.matrix) position += 8
  } while (flags & componentFlags.more)
  return components
}
