import { readPastedList } from './pasted-list.js'

const short = (text: string) =>
  readPastedList(text).map(({ line, fullName, role, unitText, birthYear, phone, fault }) => ({
    line,
    fullName,
    role,
    unitText,
    birthYear,
    phone,
    fault,
  }))

describe('a pasted list', () => {
  it('is read by semicolons', () => {
    expect(short('Nguyễn Thị Hà; Chủ tịch; Trường Mầm non Mẫu 01; 1980; 0900 000 001')).toEqual([
      {
        line: 1,
        fullName: 'Nguyễn Thị Hà',
        role: 'chair',
        unitText: 'Trường Mầm non Mẫu 01',
        birthYear: 1980,
        phone: '+84900000001',
        fault: null,
      },
    ])
  })

  it('is read by the tabs of a spreadsheet, with counts and empty lines left out', () => {
    const lines = readPastedList("1\tTrần Văn Nam\tPCT\tXã Mẫu 05\n\n \t \n2.\tK'Brơi\tct\tXã Mẫu 05\n")
    expect(lines.map(({ line, fullName, role }) => [line, fullName, role])).toEqual([
      [1, 'Trần Văn Nam', 'vice_chair'],
      [4, "K'Brơi", 'chair'],
    ])
  })

  it('follows a heading line with another order', () => {
    const [line] = readPastedList(
      'STT\tĐơn vị\tHọ và tên\tNăm sinh\tChức vụ\tGhi chú\n7\tXã Mẫu 01\tLê Thị Ánh\t12/5/1979\tPhó Chủ tịch\tmới',
    )
    expect(line).toMatchObject({
      fullName: 'Lê Thị Ánh',
      unitText: 'Xã Mẫu 01',
      birthYear: 1979,
      role: 'vice_chair',
    })
  })

  it('keeps a title that says more than the role', () => {
    const titles = readPastedList('A; Phó Chủ tịch thường trực; X\nB; Chủ tịch CĐCS; X\nC; pct; X').map(
      ({ role, title }) => [role, title],
    )
    expect(titles).toEqual([
      ['vice_chair', 'Phó Chủ tịch thường trực'],
      ['chair', 'Chủ tịch CĐCS'],
      ['vice_chair', null],
    ])
  })

  it.each([
    ['; Chủ tịch; X', 'name_missing'],
    [`${'A'.repeat(101)}; Chủ tịch; X`, 'name_too_long'],
    ['Lê An', 'role_missing'],
    ['Lê An; giáo viên; X', 'role_unknown'],
    ['Lê An; Chủ tịch; X; hai nghìn', 'birth_unreadable'],
    ['Lê An; Chủ tịch; X; 1850', 'birth_unreadable'],
    ['Lê An; Chủ tịch; X; 1980; 12', 'phone_unreadable'],
  ])('says what is wrong with “%s”', (text, fault) => {
    expect(readPastedList(text)[0]?.fault).toBe(fault)
  })
})
