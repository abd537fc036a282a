import { bestMatch, contradicts, factsOf, missingFacts, nameColumns, type PersonFacts } from './new-person.js'

const unknown: PersonFacts = { gender: null, birthYear: null, birthDate: null, phone: null, email: null }

describe('the columns of a name', () => {
  it('hold the name without form of address or degree, in its parts', () => {
    expect(nameColumns('Đ/c  Nguyễn Thị  Ánh')).toMatchObject({
      fullName: 'Nguyễn Thị Ánh',
      familyName: 'Nguyễn',
      middleName: 'Thị',
      givenName: 'Ánh',
      searchKey: 'nguyen thi anh',
    })
  })

  it('have one sort key for one name in different spellings', () => {
    const key = (name: string) => nameColumns(name).sortKey
    expect(key('LÊ THỊ THUÝ')).toBe(key('Lê Thị Thúy'))
    expect(key('K’ Brơi')).toBe(key('KʼBrơi'))
    expect(key('Lê Thị Thùy')).not.toBe(key('Lê Thị Thúy'))
  })
})

describe('matching a person with what is said of him', () => {
  it('finds a contradiction only where both know and differ', () => {
    expect(contradicts({ ...unknown, birthYear: 1985 }, { ...unknown, birthYear: 1986 })).toBe(true)
    expect(contradicts({ ...unknown, birthYear: 1985 }, unknown)).toBe(false)
    expect(contradicts({ ...unknown, email: 'a@b.vn' }, { ...unknown, email: 'c@d.vn' })).toBe(false)
  })

  it('takes the namesake with the same phone before the first one', () => {
    const first = { ...unknown, id: 'first' }
    const second = { ...unknown, id: 'second', phone: '+84900000002' }
    expect(bestMatch([first, second], { ...unknown, phone: '+84900000002' })).toBe(second)
    expect(bestMatch([first, second], unknown)).toBe(first)
    expect(bestMatch([second], { ...unknown, phone: '+84900000003' })).toBeUndefined()
  })

  it('adds what was unknown and overwrites nothing', () => {
    const known = { ...unknown, email: 'a@b.vn' }
    expect(missingFacts(known, { ...unknown, email: 'c@d.vn', phone: '+84900000001' })).toEqual({
      phone: '+84900000001',
    })
  })

  it('reads the year from a full birth date', () => {
    const person = { unitId: 'u', fullName: 'A', role: 'chair', birthDate: '1985-03-02' } as const
    expect(factsOf(person)).toMatchObject({ birthYear: 1985, birthDate: '1985-03-02' })
  })
})
