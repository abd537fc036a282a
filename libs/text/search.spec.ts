import fc from 'fast-check'
import { matchesSearch, rankSearch, searchKey, searchPatterns, searchRank, slugify } from './index.js'

describe('searchKey', () => {
  it.each([
    ['Đặng Thị Thuỷ', 'dang thi thuy'],
    ["K'Brơi", 'kbroi'],
    ['05/BC-LĐLĐ', '05 bc ldld'],
    ['  Trường TH&THCS  “Phong Lan” ', 'truong th thcs phong lan'],
    ['100%_\\', '100'],
    ['Ð', 'd'],
  ])('%s → %s', (text, key) => {
    expect(searchKey(text)).toBe(key)
  })

  it('changes nothing when repeated and holds no sign that LIKE would read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const key = searchKey(text)
        expect(searchKey(key)).toBe(key)
        expect(key).not.toMatch(/[%_\\']|^ | $| {2}/)
      }),
    )
  })

  it('finds every text by itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        expect(matchesSearch(searchKey(text), text)).toBe(true),
      ),
    )
  })
})

describe('searchPatterns', () => {
  it('has one pattern for each different term', () => {
    expect(searchPatterns("Thị k'brơi thi")).toEqual(['%thi%', '%kbroi%'])
    expect(searchPatterns(' % ')).toEqual([])
  })
})

describe('searchRank', () => {
  it.each([
    ['Nguyễn Văn Đức', 'đức', 0],
    ['Lê Thị Thuỷ', 'thủy', 0],
    ['Nguyễn Văn Đức', 'duc', 1],
    ['Nguyễn Văn Dục', 'đức', 1],
    ["K'Brơi", 'broi', 1],
    ["K'Brơi", "k'brơi", 0],
    ['Trần Thị Hương', 'huo', 2],
    ['Lê Thị Lan', 'an', 3],
    ['Lê Thị Lan', 'hoa', null],
  ])('%s for %s is %s', (text, query, rank) => {
    expect(searchRank(text, query)).toBe(rank)
  })
})

describe('rankSearch', () => {
  it('shows the best first, equals in Vietnamese order, the others not at all', () => {
    const people = ['Lê Đan', 'Lê Thị Lan', 'Trần An', 'Bùi Ân', 'Vũ Anh', 'Ngô Hoa']
    expect(rankSearch(people, 'an', String)).toEqual(['Trần An', 'Bùi Ân', 'Vũ Anh', 'Lê Đan', 'Lê Thị Lan'])
  })
})

describe('slugify', () => {
  it.each([
    ['Đổi mới công tác tuyên truyền', 'doi-moi-cong-tac-tuyen-truyen'],
    ["Gặp gỡ K'Brơi – “người giữ lửa” (2023)", 'gap-go-kbroi-nguoi-giu-lua-2023'],
    ['!!!', ''],
    ['大会', ''],
  ])('%s → %s', (title, slug) => {
    expect(slugify(title)).toBe(slug)
  })

  it('cuts between words', () => {
    expect(slugify('Đổi mới công tác', 10)).toBe('doi-moi')
    expect(slugify('Đổi mới công tác', 12)).toBe('doi-moi-cong')
    expect(slugify('Nghiêngngả', 6)).toBe('nghien')
  })

  it('is always fit for an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40 }), (title, length) => {
        const slug = slugify(title, length)
        expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/)
        expect(slug.length).toBeLessThanOrEqual(length)
      }),
    )
  })
})
