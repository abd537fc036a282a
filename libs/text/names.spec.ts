import fc from 'fast-check'
import { compareNames, nameSortKey, normalizeText, splitName, splitTitle, suggestNameCase } from './index.js'

const collator = new Intl.Collator('vi')

const words = [
  ...['An', 'Ân', 'Anh', 'Ánh', 'Ảnh', 'Ăn', 'Đức', 'Dục', 'Dung', 'Dũng', 'Hoa', 'Hòa', 'Hoà', 'Hoá', 'Hóa'],
  ...[
    'Hoàn',
    'Hoạn',
    'Thuỷ',
    'Thủy',
    'Thuý',
    'Thúy',
    'Thuyên',
    'Thị',
    'Thi',
    'Văn',
    'Vân',
    'Lê',
    'Lễ',
    'Ý',
    'Yến',
  ],
  ...['Nguyễn', 'Nguyên', 'Trần', 'Trân', 'Ngọc', 'Phượng', 'Phương', 'Ông', 'Ơn', 'Ưng'],
]
const fullName = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 })
  .map((name) => name.join(' '))

/** An independent way to the same order: the school's tone places, and each part compared by itself. */
function foldByTable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/o([àảãáạ])(?!\p{L})/gu, (_, a: string) => 'òỏõóọ'['àảãáạ'.indexOf(a)] + 'a')
    .replace(/(?<!q)u([ỳỷỹýỵ])(?!\p{L})/giu, (_, y: string) => 'ùủũúụ'['ỳỷỹýỵ'.indexOf(y)] + 'y')
}

function compareByParts(a: string, b: string): number {
  const [one, other] = [splitName(a.toLowerCase()), splitName(b.toLowerCase())]
  const parts = ['given', 'middle', 'family'] as const
  return parts.reduce(
    (sign, part) => sign || collator.compare(foldByTable(one[part]), foldByTable(other[part])),
    0,
  )
}

describe('nameSortKey', () => {
  it('has the order of given, middle and family name, each compared by itself', () => {
    fc.assert(
      fc.property(fullName, fullName, (a, b) => {
        const byKey = collator.compare(nameSortKey(a), nameSortKey(b))
        expect(Math.sign(byKey)).toBe(Math.sign(compareByParts(a, b)))
      }),
      { numRuns: 3000 },
    )
  })

  it('lets the tone of the given name decide before the middle name', () => {
    const names = ['Lê Văn Anh', 'Lê Thị Ánh']
    expect([...names].reverse().sort(compareNames)).toEqual(names)
  })

  it('orders the tones as dictionaries do: ma mà mả mã má mạ', () => {
    const tones = ['Ma', 'Mà', 'Mả', 'Mã', 'Má', 'Mạ']
    expect([...tones].reverse().sort(compareNames)).toEqual(tones)
  })

  it('knows no difference of letter case', () => {
    expect(nameSortKey('NGUYỄN THỊ THUỶ')).toBe(nameSortKey('Nguyễn Thị Thủy'))
  })

  it('needs no space at its end, so that trimming it does no harm', () => {
    fc.assert(fc.property(fullName, (name) => expect(nameSortKey(name).trim()).toBe(nameSortKey(name))))
  })
})

describe('compareNames', () => {
  it('is 0 only for the same text, so that lists never change by themselves', () => {
    fc.assert(
      fc.property(fullName, fullName, (a, b) => {
        expect(compareNames(a, b) === 0).toBe(a === b)
        expect(Math.sign(compareNames(a, b))).toBe(-Math.sign(compareNames(b, a)) + 0)
      }),
    )
  })
})

describe('splitName', () => {
  it.each([
    ['Nguyễn Thị Thu Hà', 'Nguyễn', 'Thị Thu', 'Hà'],
    ['Nguyễn An', 'Nguyễn', '', 'An'],
    ['An', '', '', 'An'],
    ['', '', '', ''],
    ["K'Brơi", '', '', "K'Brơi"],
    ['K’ Brơi', '', '', "K'Brơi"],
    ["Păng Ting K'Brơi", 'Păng Ting', '', "K'Brơi"],
    ['Kra Zan Ka Duyên', 'Kra Zan', '', 'Ka Duyên'],
    ['Nguyễn Thị Ka Thẻm', 'Nguyễn', 'Thị', 'Ka Thẻm'],
    ["H'Hen Niê", 'Niê', '', "H'Hen"],
    ["Điểu K'Ré", 'Điểu', '', "K'Ré"],
    ['Trần Ka', 'Trần', '', 'Ka'],
  ])('%s', (name, family, middle, given) => {
    expect(splitName(name)).toEqual({ family, middle, given })
  })

  it('loses no word', () => {
    fc.assert(
      fc.property(fullName, (name) => {
        const { family, middle, given } = splitName(name)
        expect([family, middle, given].filter(Boolean).join(' ')).toBe(name)
      }),
    )
  })
})

describe('splitTitle', () => {
  it.each([
    ['PGS.TS. Nguyễn Văn A', ['PGS', 'TS'], 'Nguyễn Văn A'],
    ['GS, TS Lê B', ['GS', 'TS'], 'Lê B'],
    ['ThS.BS Trần C', ['ThS', 'BS'], 'Trần C'],
    ['TS.Trần B', ['TS'], 'Trần B'],
    ['Đồng chí: Hồ Quốc Phong', ['Đồng chí'], 'Hồ Quốc Phong'],
    ['đ/c K’Brơi', ['đ/c'], "K'Brơi"],
    ['Bà Ka Thẻm', ['Bà'], 'Ka Thẻm'],
    ['Ông Nguyễn Văn A', ['Ông'], 'Nguyễn Văn A'],
    ['Chị Lê Thị B', ['Chị'], 'Lê Thị B'],
    ['Ông Cao Thắng', [], 'Ông Cao Thắng'],
    ['Anh Thư', [], 'Anh Thư'],
    ['Bá Trường', [], 'Bá Trường'],
    ['Tsering', [], 'Tsering'],
    ['TS.', [], 'TS.'],
  ])('%s', (text, titles, name) => {
    expect(splitTitle(text)).toEqual({ titles, name })
  })
})

describe('suggestNameCase', () => {
  it.each([
    ['nguyễn văn a', 'Nguyễn Văn A'],
    ["k'brơi", "K'Brơi"],
    ["K'brơi", "K'Brơi"],
    ['NGUYỄN Văn An', 'Nguyễn Văn An'],
    ['Nguyễn Văn A', null],
    ['Kim McDonald', null],
  ])('%s → %s', (typed, offered) => {
    expect(suggestNameCase(typed)).toBe(offered)
  })

  it('brings a name back from capitals', () => {
    fc.assert(
      fc.property(fullName, (name) => {
        const capitals = normalizeText(name).toUpperCase()
        expect(suggestNameCase(capitals) ?? capitals).toBe(normalizeText(name))
      }),
    )
  })
})
