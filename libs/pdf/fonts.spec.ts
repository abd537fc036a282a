import { FontFace } from './font-face.js'
import { fontFile, fontNames } from './font-files.js'
import { readFileSync } from 'node:fs'
import { drawable, faceOf, measureText, missingGlyphs } from './fonts.js'

const vietnamese =
  'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ' +
  'AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬEÈẺẼÉẸÊỀỂỄẾỆIÌỈĨÍỊOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢUÙỦŨÚỤƯỪỬỮỨỰYỲỶỸÝỴĐ'

describe('fonts', () => {
  it.each(fontNames)('draws every Vietnamese letter and the offices’ punctuation in %s', (name) => {
    expect(missingGlyphs(name, `${vietnamese} 0123456789 –—“”‘’…•/()%`)).toEqual([])
  })

  it('names each character that a face cannot draw once', () => {
    expect(missingGlyphs('serif', 'Đạ 東 Tẻh 東京')).toEqual(['東', '京'])
  })

  it('composes letters before asking for their glyphs', () => {
    expect(missingGlyphs('serif', 'Tiến'.normalize('NFD'))).toEqual([])
    expect(drawable('Tiến\n'.normalize('NFD') + 'Đạt')).toBe('Tiến Đạt')
  })

  it('draws marks that have no letter of their own', () => {
    expect(missingGlyphs('serif', 'ơ̆ ê̆')).toEqual([])
  })

  it('measures a composed and a decomposed text alike', () => {
    const text = 'Nguyễn Thị Thu Hà'
    expect(measureText(text.normalize('NFD'), 'serif-bold', 22)).toBe(measureText(text, 'serif-bold', 22))
    expect(measureText(text, 'serif-bold', 22)).toBeCloseTo(2 * measureText(text, 'serif-bold', 11))
  })

  it('parses a face once', () => {
    expect(faceOf('serif')).toBe(faceOf('serif'))
  })

  it('lets a glyph extract as the same letter whatever text came first', () => {
    const spaceOf = (texts: string[]) => {
      const face = new FontFace(readFileSync(fontFile('serif')))
      return texts.map((text) => face.layout(text).glyphs[0]?.codePoints)[texts.length - 1]
    }
    expect(spaceOf(['\u00a0', ' '])).toEqual(spaceOf([' ']))
    expect(spaceOf(['\u00ad', '-'])).toEqual([0x2d])
  })
})
