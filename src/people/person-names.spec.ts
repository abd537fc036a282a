import { arePartsOf, newName, offeredName, renamed, type SaidParts } from './person-names.js'

const parts = (familyName: string, middleName: string, givenName: string): SaidParts => ({
  familyName,
  middleName,
  givenName,
})
const partsOf = ({ familyName, middleName, givenName }: SaidParts) => [familyName, middleName, givenName]

describe('renaming', () => {
  const stored = newName('Kra Zan Nha')

  it('keeps the guess while nobody touches the parts', () => {
    const again = renamed(stored, 'Nguyễn Thị Hà', parts('Kra', 'Zan', 'Nha'))
    expect(partsOf(again)).toEqual(['Nguyễn', 'Thị', 'Hà'])
    expect(again.partsEdited).toBe(false)
  })

  it('takes parts that were set by hand, and sorts by them', () => {
    const set = renamed(stored, 'Kra Zan Nha', parts('Kra Zan', '', 'Nha'))
    expect(partsOf(set)).toEqual(['Kra Zan', '', 'Nha'])
    expect(set).toMatchObject({ partsEdited: true, nameKey: stored.nameKey })
    expect(set.sortKey).toMatch(/^nha 0 /)
    expect(set.sortKey).not.toBe(stored.sortKey)
  })

  it('carries parts set by hand over to another spelling, and guesses anew when words came or went', () => {
    const set = renamed(stored, 'Kra Zan Nha', parts('Kra Zan', '', 'Nha'))
    expect(partsOf(renamed(set, 'Kra Zan Nhà', null))).toEqual(['Kra Zan', '', 'Nhà'])
    expect(partsOf(renamed(set, 'Kra Zan Nhà', parts('Kra Zan', '', 'Nha')))).toEqual(['Kra Zan', '', 'Nhà'])
    expect(partsOf(renamed(set, 'Nguyễn Kra Zan Nha', null))).toEqual(['Nguyễn', 'Kra Zan', 'Nha'])
  })

  it('forgets that parts were set by hand once they are as the guess', () => {
    const set = renamed(stored, 'Kra Zan Nha', parts('Kra Zan', '', 'Nha'))
    expect(renamed(set, 'Kra Zan Nha', parts('Kra', 'Zan', 'Nha')).partsEdited).toBe(false)
  })
})

describe('parts', () => {
  it.each([
    ['Nguyễn Thị Hà', parts('Nguyễn', 'Thị', 'Hà'), true],
    ['Ka Thẻm', parts('', '', 'Ka Thẻm'), true],
    ['Nguyễn Thị Hà', parts('Nguyễn', '', 'Hà'), false],
    ['Nguyễn Thị Hà', parts('Nguyễn', 'Thị', 'Hạ'), false],
    ['Nguyễn Thị Hà', parts('Nguyễn', 'Thị Hà', ''), false],
  ])('of %s', (name, said, are) => expect(arePartsOf(name, said)).toBe(are))
})

describe('offering a name', () => {
  it.each([
    ['NGUYỄN THỊ THU HÀ', 'Nguyễn Thị Thu Hà'],
    ["K'BRƠI", "K'Brơi"],
    ['Đ/c NGUYỄN VĂN A', 'Nguyễn Văn A'],
    ['Nguyễn Thị Thu Hà', null],
  ])('for %s', (written, offer) => expect(offeredName(written)).toBe(offer))
})
