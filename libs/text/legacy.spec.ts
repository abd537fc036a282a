import fc from 'fast-check'
import { decodeLegacy, legacyEncoding, suspectLegacy } from './index.js'

const LETTERS = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ'

/** The small letters in the same order, as the two encodings write them. */
const TCVN3 =
  'a µ ¶ · ¸ ¹ ¨ » ¼ ½ ¾ Æ © Ç È É Ê Ë e Ì Î Ï Ð Ñ ª Ò Ó Ô Õ Ö i × Ø Ü Ý Þ o ß á â ã ä « å æ ç è é ' +
  '¬ ê ë ì í î u ï ñ ò ó ô \u00AD õ ö ÷ ø ù y ú û ü ý þ ®'
const VNI =
  'a aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä e eø eû eõ eù eï eâ eà eå eã eá eä i ì æ ó í ò ' +
  'o oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï u uø uû uõ uù uï ö öø öû öõ öù öï y yø yû yõ yù î ñ'

const letters = [...LETTERS]
const encoders = {
  '.VnTime': new Map(TCVN3.split(' ').map((sign, index) => [letters[index] ?? '', sign])),
  'VNI-Times': new Map(VNI.split(' ').map((sign, index) => [letters[index] ?? '', sign])),
}
const word = fc.array(fc.constantFrom(...letters, ...'bcghklmnpqrstvx '), { maxLength: 12 })

describe.each(['.VnTime', 'VNI-Times'] as const)('text in %s', (font) => {
  const encode = (sign: string) => encoders[font].get(sign) ?? sign

  it.each(letters)('has %s', (letter) => {
    expect(decodeLegacy(encode(letter), font)).toBe(letter)
  })

  it('comes back whole', () => {
    fc.assert(
      fc.property(word, (text) => {
        expect(decodeLegacy(text.map(encode).join(''), font)).toBe(text.join(''))
      }),
    )
  })

  it('comes back when a file took its letters apart', () => {
    const text = [...'nguyễn thị thủy ở đức phổ']
    expect(decodeLegacy(text.map(encode).join('').normalize('NFD'), font)).toBe(text.join(''))
  })
})

describe('capitals', () => {
  it('are written apart in VNI', () => {
    const capitals = letters.filter((letter) => letter !== letter.toUpperCase())
    for (const letter of capitals) {
      const sign = encoders['VNI-Times'].get(letter) ?? letter
      expect(decodeLegacy(sign.toUpperCase(), 'VNI-Times')).toBe(letter.toUpperCase())
    }
    expect(decodeLegacy('ÑAËNG THÒ AÙnh, Aùnh', 'VNI-Times')).toBe('ĐẶNG THỊ Ánh, Ánh')
  })

  it('come from the font in TCVN3', () => {
    expect(decodeLegacy('®Æng thÞ thuû', '.VnArialH')).toBe('ĐẶNG THỊ THUỶ')
    expect(decodeLegacy('§Æng ThÞ Thuû', '.VnArial')).toBe('Đặng Thị Thuỷ')
  })
})

describe('legacyEncoding', () => {
  it.each([
    ['.VnTime', 'tcvn3'],
    ['.VnTimeH', 'tcvn3-capitals'],
    ['.VnArial NarrowH', 'tcvn3-capitals'],
    ['.vntime', 'tcvn3'],
    ['VNI-Times', 'vni'],
    ['VNI Helve', 'vni'],
    ['Times New Roman', null],
    ['Vnitus', null],
    ['', null],
  ])('of %s is %s', (font, encoding) => {
    expect(legacyEncoding(font)).toBe(encoding)
  })

  it('leaves Unicode text as it is', () => {
    expect(decodeLegacy('Nguyễn Thị Thủy', 'Times New Roman')).toBe('Nguyễn Thị Thủy')
  })
})

describe('suspectLegacy', () => {
  it.each([
    ['NguyÔn ThÞ Thñy', 'tcvn3'],
    ['TrÇn V¨n Hïng', 'tcvn3'],
    ['§ç ThÞ Lª', 'tcvn3'],
    ['Nguyeãn Thò Thuûy', 'vni'],
    ['Traàn Vaên Huøng', 'vni'],
    ['Ñoã Thò Höông', 'vni'],
    ['NGUYEÃN THÒ LAN', 'vni'],
    ['Nguyễn Thị Thủy', null],
    ['Lê Hà', null],
    ['Lò Thoa', null],
    ['Hoàng Lê Hoà Quý', null],
    ['Tran Van Hung', null],
    ["K'Brơi", null],
    ["H'Hen Niê", null],
  ])('%s: %s', (text, encoding) => {
    expect(suspectLegacy(text)).toBe(encoding)
  })
})
