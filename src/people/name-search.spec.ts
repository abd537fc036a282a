import { nameSearch } from './name-search.js'

const finds = (query: string, name: string) =>
  nameSearch(query).exact.every((pattern) => new RegExp(pattern, 'u').test(` ${name.toLowerCase()} `))

describe('the exact patterns of a name search', () => {
  it('tell Đức from Dục and Duc', () => {
    expect(finds('Đức', 'Trần Văn Đức')).toBe(true)
    expect(finds('Đức', 'Trần Văn Dục')).toBe(false)
    expect(finds('Đức', 'Trần Van Duc')).toBe(false)
  })

  it('do not care where in a word the tone is written', () => {
    expect(finds('thuý', 'Lê Thị Thúy')).toBe(true)
    expect(finds('Thúy', 'Lê Thị Thuý')).toBe(true)
    expect(finds('hòa', 'Đỗ Hoà')).toBe(true)
    expect(finds('hòa', 'Đỗ Hoa')).toBe(false)
  })

  it('want whole words, all of them, in any order', () => {
    expect(finds('an nguyễn', 'Nguyễn Văn An')).toBe(true)
    expect(finds('an lê', 'Nguyễn Văn An')).toBe(false)
    expect(finds('an', 'Nguyễn Văn Anh')).toBe(false)
  })

  it('take every kind of apostrophe and a composed or decomposed letter for the same', () => {
    expect(finds('K’Brơi', "K'Brơi")).toBe(true)
    expect(finds('tiến'.normalize('NFD'), 'Lê Tiến')).toBe(true)
  })
})

describe('a name search', () => {
  it('asks for nothing when nothing readable is sought', () => {
    expect(nameSearch(' .* ')).toEqual({ exact: [], words: [], beginnings: [], anywhere: [] })
  })

  it('carries no wildcard or regular expression that was typed', () => {
    const { exact, anywhere } = nameSearch('a%_b .*(c|d)')
    expect(exact.join('').replaceAll('(?:', '')).not.toMatch(/[%_.*|]/)
    expect(anywhere).toEqual(['%a%', '%b%', '%c%', '%d%'])
  })
})
