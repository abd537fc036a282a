import { create, type Font } from 'fontkit'
import { readFileSync } from 'node:fs'
import { fontFile, fontNames } from './font-files.js'
import { TrueTypeSource } from './true-type.js'
import { TrueTypeSubset } from './true-type-subset.js'

describe('a font subset', () => {
  it.each(fontNames)('keeps outlines and widths of %s', (name) => {
    const file = readFileSync(fontFile(name))
    const whole = create(file) as Font
    const subset = new TrueTypeSubset(new TrueTypeSource(file))
    const glyphs = whole.glyphsForString("GIẤY CHỨNG NHẬN K'Brơi Ệ ợ ỗ đ")
    const numbers = glyphs.map((glyph) => subset.includeGlyph(glyph.id))
    const cut = create(Buffer.from(subset.encode())) as Font
    for (const [index, glyph] of glyphs.entries()) {
      const same = cut.getGlyph(numbers[index] ?? 0)
      expect(same.path.toSVG()).toBe(glyph.path.toSVG())
      expect(same.advanceWidth).toBe(glyph.advanceWidth)
    }
  })

  it('numbers glyphs in the order of their first use, after the empty box', () => {
    const subset = new TrueTypeSubset(new TrueTypeSource(readFileSync(fontFile('serif'))))
    expect([40, 30, 40].map((glyph) => subset.includeGlyph(glyph))).toEqual([1, 2, 1])
    expect(subset.includeGlyph(0)).toBe(0)
  })
})
