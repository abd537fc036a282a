import { create, type Font } from 'fontkit'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** Letters become outlines, so the picture is the same on machines without the font. */
export class Lettering {
  private readonly font: Font

  constructor(weight: '600SemiBold' | '700Bold') {
    const path = require.resolve(`@expo-google-fonts/be-vietnam-pro/${weight}/BeVietnamPro_${weight}.ttf`)
    const font = create(readFileSync(path))
    if (font.type !== 'TTF') throw new TypeError(`${path} holds more than one font`)
    this.font = font as Font
  }

  /** Centred on x, standing on the line y; smaller than `size` (pixels) where it would be too wide. */
  centred(
    text: string,
    place: { x: number; y: number; size: number; maxWidth: number; fill: string },
  ): string {
    const { glyphs, positions, advanceWidth } = this.font.layout(text)
    const scale = Math.min(place.size / this.font.unitsPerEm, place.maxWidth / advanceWidth)
    let at = place.x - (advanceWidth * scale) / 2
    const letters = glyphs.map((glyph, index) => {
      const offset = positions[index]
      const x = at + (offset?.xOffset ?? 0) * scale
      at += (offset?.xAdvance ?? 0) * scale
      return `<path transform="translate(${x.toFixed(2)} ${place.y}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})" d="${glyph.path.toSVG()}"/>`
    })
    return `<g fill="${place.fill}">${letters.join('')}</g>`
  }
}
