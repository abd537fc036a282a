import fc from 'fast-check'
import {
  hasControl,
  hasLoneSurrogate,
  isCleanText,
  normalizeLines,
  normalizeName,
  normalizeText,
} from './index.js'

const messy = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'e',
      '\u0302',
      '\u0323',
      '\u200B',
      '\u00AD',
      ' ',
      '\u00A0',
      '\u1FEF',
      '\u1FFD',
      'Ð',
      'ð',
      '’',
      '\n',
    ),
  ),
)

describe('normalizeText', () => {
  it('changes nothing when repeated', () => {
    fc.assert(
      fc.property(messy, (parts) => {
        const once = normalizeText(parts.join(''))
        expect(normalizeText(once)).toBe(once)
        expect(once.normalize('NFC')).toBe(once)
        expect(once).not.toMatch(/^\s|\s$|\s\s|[\u00A0\u200B\u00AD]/)
      }),
      { numRuns: 1000 },
    )
  })

  it('joins letter and mark that an invisible character had parted', () => {
    expect(normalizeText('Tie\u200B\u0302\u0301n')).toBe('Tiến')
  })

  it('takes direction marks away, with which text can be made to look like another', () => {
    expect(normalizeText('a\u202Eb\u2066c')).toBe('abc')
  })
})

describe('normalizeLines', () => {
  it('keeps lines, and one empty line between two', () => {
    expect(normalizeLines('  Một  dòng \r\n\r\n\r\n\r\nhai\u00A0dòng\rba ')).toBe('Một dòng\n\nhai dòng\nba')
  })
})

describe('normalizeName', () => {
  it.each([
    ['K’ Brơi', "K'Brơi"],
    ['Păng Ting K '.concat("'Brơi"), "Păng Ting K'Brơi"],
    ["H' Hen Niê", "H'Hen Niê"],
    ['Nguyễn  Văn A', 'Nguyễn Văn A'],
  ])('%s → %s', (typed, stored) => {
    expect(normalizeName(typed)).toBe(stored)
  })
})

describe('clean text', () => {
  it('has no control characters beside tab and line ends', () => {
    expect(['a\u0000b', 'a\u001Bb', 'a\u0085b', 'a\u007F'].map(hasControl)).toEqual([true, true, true, true])
    expect(hasControl('một\thai\r\nba')).toBe(false)
  })

  it('has no half of a surrogate pair', () => {
    expect(hasLoneSurrogate('\uD83D')).toBe(true)
    expect(hasLoneSurrogate('😀')).toBe(false)
    expect(isCleanText('Đại hội 😀')).toBe(true)
  })
})
