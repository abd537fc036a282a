import fc from 'fast-check'
import {
  formatDecimal,
  formatInteger,
  formatMoney,
  formatPercent,
  formatShare,
  moneyInWords,
  numberInWords,
  ordinalPadded,
  padTotal,
  parseNumber,
  romanNumeral,
} from './index.js'

describe('numbers as printed', () => {
  it('have dots between thousands and a decimal comma', () => {
    expect([9992, 48504, 454560, -1500, 0].map(formatInteger)).toEqual([
      '9.992',
      '48.504',
      '454.560',
      '-1.500',
      '0',
    ])
    expect([92.2, 100, 92.25, 1234.5, -0.01].map((value) => formatDecimal(value))).toEqual([
      '92,2',
      '100',
      '92,3',
      '1.234,5',
      '0',
    ])
    expect(formatDecimal(2 / 3, 2)).toBe('0,67')
    expect(formatMoney(150000)).toBe('150.000 đồng')
  })

  it('have percent of a ratio, and of a total that may be 0', () => {
    expect([0.922, 0.29, 1, 0].map((ratio) => formatPercent(ratio))).toEqual(['92,2%', '29%', '100%', '0%'])
    expect(formatShare(91, 100)).toBe('91%')
    expect(formatShare(0, 0)).toBe('–')
  })

  it('have counters, numbers of papers and Roman numerals', () => {
    expect(padTotal(2466151, 9)).toBe('002466151')
    expect(padTotal(12345678901n, 9)).toBe('12345678901')
    expect([5, 12, 123].map((value) => ordinalPadded(value))).toEqual(['05', '12', '123'])
    expect(ordinalPadded(1, 3)).toBe('001')
    expect([1, 4, 9, 14, 49, 1994, 2023].map(romanNumeral)).toEqual([
      'I',
      'IV',
      'IX',
      'XIV',
      'XLIX',
      'MCMXCIV',
      'MMXXIII',
    ])
    expect(() => romanNumeral(0)).toThrow(RangeError)
  })

  it('are not made of what is no number', () => {
    expect(() => formatInteger(Number.NaN)).toThrow(RangeError)
    expect(() => formatPercent(Number.POSITIVE_INFINITY)).toThrow(RangeError)
  })
})

describe('parseNumber', () => {
  it.each([
    ['1.000,5', 1000.5],
    ['150.000đ', 150000],
    ['150.000 đồng', 150000],
    ['150.000 VNĐ', 150000],
    ['15000000', 15000000],
    ['15 000 000', 15000000],
    ['1.000', 1000],
    ['92,2', 92.2],
    ['92.25', 92.25],
    ['0,125', 0.125],
    ['-1.500', -1500],
    ['−5', -5],
    [45042, 45042],
  ])('reads %s', (typed, value) => {
    expect(parseNumber(typed)).toBe(value)
  })

  it.each([
    '150,000',
    '1,000,000',
    '1.00.000',
    '1.000 000',
    '1,2,3',
    '1e9',
    '0x10',
    '--1',
    'năm',
    '',
    'đ',
    '١٢',
    Number.NaN,
  ])('refuses %s', (typed) => {
    expect(parseNumber(typed)).toBeNull()
  })

  it('reads what is printed', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => expect(parseNumber(formatInteger(value))).toBe(value)),
    )
    fc.assert(
      fc.property(fc.integer({ min: -999_999, max: 999_999 }), (hundredths) => {
        // Three places after a comma could be thousands; two never are.
        expect(parseNumber(formatDecimal(hundredths / 100, 2))).toBe(hundredths / 100)
      }),
    )
  })
})

describe('numbers in words', () => {
  it.each([
    [0, 'không'],
    [4, 'bốn'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [25, 'hai mươi lăm'],
    [101, 'một trăm lẻ một'],
    [105, 'một trăm lẻ năm'],
    [111, 'một trăm mười một'],
    [115, 'một trăm mười lăm'],
    [1005, 'một nghìn không trăm lẻ năm'],
    [1_000_000, 'một triệu'],
    [1_005_000, 'một triệu không trăm lẻ năm nghìn'],
    [2_050_000, 'hai triệu không trăm năm mươi nghìn'],
    [1_000_000_001, 'một tỷ không trăm lẻ một'],
    [1_500_000_000_000, 'một nghìn năm trăm tỷ'],
    [-15, 'âm mười lăm'],
    [1_000_000_000_000_000_000n, 'một tỷ tỷ'],
  ])('%s is %s', (value, words) => {
    expect(numberInWords(value)).toBe(words)
  })

  it('may speak as the north or the south does', () => {
    expect(numberInWords(1005, { emptyTens: 'linh' })).toBe('một nghìn không trăm linh năm')
    expect(numberInWords(1005, { thousand: 'ngàn' })).toBe('một ngàn không trăm lẻ năm')
  })

  it('end with đồng and begin with a capital', () => {
    expect(moneyInWords(15_000_000)).toBe('Mười lăm triệu đồng')
    expect(moneyInWords(0)).toBe('Không đồng')
    expect(moneyInWords(7_455_000)).toBe('Bảy triệu bốn trăm năm mươi lăm nghìn đồng')
  })

  it('are refused for half a đồng and for what a number cannot hold exactly', () => {
    expect(() => moneyInWords(0.5)).toThrow(RangeError)
    expect(() => moneyInWords(2 ** 53)).toThrow(RangeError)
  })

  it('differ for different amounts', () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 15n })
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        expect(numberInWords(a) === numberInWords(b)).toBe(a === b)
        expect(numberInWords(a)).not.toMatch(/undefined|^ | $| {2}/)
      }),
    )
  })
})
