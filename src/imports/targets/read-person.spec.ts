import { decodeLegacy } from '#text'
import { readPerson } from './read-person.js'
import { readPosition } from './position-words.js'

const cells = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([key, t]) => [key, { c: 0, t }]))
const read = (texts: Record<string, string>, options = {}) =>
  readPerson(cells(texts), { nameCase: true, ...options })
const codes = (texts: Record<string, string>) =>
  read(texts).notes.map(({ code, column }) => `${column}: ${code}`)

describe('a name', () => {
  it.each([
    ['NGUYỄN THỊ THU HÀ', 'Nguyễn Thị Thu Hà'],
    ['K’ BRƠI', "K'Brơi"],
    ['Ka Thẻm', 'Ka Thẻm'],
    ['  Nguyễn  Văn\u00a0An ', 'Nguyễn Văn An'],
    ['Tiến'.normalize('NFD'), 'Tiến'],
    ['Ðặng Văn A', 'Đặng Văn A'],
    ['3. Lê Thị Bình', 'Lê Thị Bình'],
    ['Lê Thị Bình (thay đ/c Hoa)', 'Lê Thị Bình'],
    ['Nguyễn Văn\nAn', 'Nguyễn Văn An'],
    [decodeLegacy('NguyÔn ThÞ Thñy', '.VnTime'), 'Nguyễn Thị Thủy'],
    [decodeLegacy('Nguyeãn Thò Thuûy', 'VNI-Times'), 'Nguyễn Thị Thủy'],
  ])('%j is read as %j', (written, expected) => {
    expect(read({ fullName: written }).said?.fullName).toBe(expected)
  })

  it('in capitals stays so when nobody asked, and a change is said', () => {
    expect(read({ fullName: 'LÊ AN' }, { nameCase: false }).said?.fullName).toBe('LÊ AN')
    expect(codes({ fullName: 'LÊ AN' })).toEqual(['fullName: case_changed'])
    expect(codes({ fullName: 'Lê An' })).toEqual([])
  })

  it.each([
    ['đ/c Nguyễn Văn An', 'address_dropped', 'đ/c'],
    ['Đ/c. Nguyễn Văn An', 'address_dropped', 'Đ/c'],
    ['Đ/c: Nguyễn Văn An', 'address_dropped', 'Đ/c'],
    ['đồng chí Nguyễn Văn An', 'address_dropped', 'đồng chí'],
    ['ông/bà Nguyễn Văn An', 'address_dropped', 'ông/bà'],
    ['Ông (bà) Nguyễn Văn An', 'address_dropped', 'Ông (bà)'],
    ['ông Nguyễn Văn An', 'address_dropped', 'ông'],
    ['ThS. Nguyễn Văn An', 'degree_dropped', 'ThS'],
  ])('%j loses what stands before it, and says so', (written, code, title) => {
    expect(read({ fullName: written })).toMatchObject({
      said: { fullName: 'Nguyễn Văn An' },
      notes: [{ code, column: 'fullName', params: { title } }],
    })
  })

  it.each(['Ông Thị Mai', 'Anh Thư', 'Điểu Đồng'])(
    'that only begins like a form of address stays: %j',
    (written) => {
      expect(read({ fullName: written })).toMatchObject({ said: { fullName: written }, notes: [] })
    },
  )

  it('may stand in two columns', () => {
    expect(read({ familyAndMiddle: 'Nguyễn Thị', givenName: 'Hà' }).said?.fullName).toBe('Nguyễn Thị Hà')
  })

  it.each([
    'Nguyễn Văn An, Lê Thị Bình',
    'Nguyễn Văn An\nLê Thị Bình',
    'Nguyễn Văn An và Lê Thị Bình',
    '1. Nguyễn Văn An; 2. Lê Thị Bình',
  ])('of two people in one cell is told apart: %j', (written) => {
    expect(read({ fullName: written })).toEqual({
      said: null,
      notes: [
        { code: 'several_people', column: 'fullName', params: { names: 'Nguyễn Văn An; Lê Thị Bình' } },
      ],
      split: ['Nguyễn Văn An', 'Lê Thị Bình'],
    })
  })

  it.each(['đ/c Nguyễn Văn An, đ/c Lê Thị Bình', 'Đ/c Nguyễn Văn An / Đ/c Lê Thị Bình'])(
    'of two people keeps the form of address of each for its own row: %j',
    (written) => {
      const names = read({ fullName: written }).split
      expect(names.map((fullName) => read({ fullName }).said?.fullName)).toEqual([
        'Nguyễn Văn An',
        'Lê Thị Bình',
      ])
    },
  )

  it.each(['=HYPERLINK("http://x")', '0900000001', '<script>', '.'])('is none: %j', (written) => {
    expect(codes({ fullName: written })).toEqual(['fullName: bad_name'])
  })
})

describe('what else a row says', () => {
  it.each([
    ['1985', { birthYear: 1985 }],
    ['26/4/1985', { birthYear: 1985, birthDate: '1985-04-26' }],
    ['3/4/1985', { birthYear: 1985, birthDate: '1985-04-03' }],
    ['1985-04-26', { birthYear: 1985, birthDate: '1985-04-26' }],
    ['04/1985', { birthYear: 1985 }],
    ['ngày 26 tháng 4 năm 1985', { birthYear: 1985, birthDate: '1985-04-26' }],
  ])('birth %j', (birth, expected) => {
    const { said } = read({ fullName: 'Lê An', birth })
    expect({ birthYear: said?.birthYear, birthDate: said?.birthDate }).toEqual({
      birthDate: undefined,
      ...expected,
    })
  })

  it.each([
    ['04/26/1985', 'birth: bad_date'],
    ['30/2/1985', 'birth: bad_date'],
    ['85', 'birth: bad_birth'],
    ['1919', 'birth: birth_out_of_range'],
    ['không rõ', 'birth: bad_birth'],
  ])('birth %j is a fault', (birth, expected) => {
    expect(codes({ fullName: 'Lê An', birth })).toEqual([expected])
  })

  it('a year below Nữ tells birth and gender, a tick the gender alone', () => {
    expect(read({ fullName: 'Lê An', female: '1985' }).said).toMatchObject({
      gender: 'female',
      birthYear: 1985,
    })
    expect(read({ fullName: 'Lê An', male: 'x', birth: '1980' }).said).toMatchObject({
      gender: 'male',
      birthYear: 1980,
    })
    expect(codes({ fullName: 'Lê An', male: '1980', female: '1985' })).toEqual(['male: both_genders'])
  })

  it('phones without their zero, two of them, or none', () => {
    expect(read({ fullName: 'Lê An', phone: '900000001' }).said?.phone).toBe('+84900000001')
    expect(read({ fullName: 'Lê An', phone: '0900 000 001 / 0911111111' })).toMatchObject({
      said: { phone: '+84900000001' },
      notes: [{ code: 'first_phone' }],
    })
    expect(codes({ fullName: 'Lê An', phone: '12345' })).toEqual(['phone: bad_phone'])
  })

  it('a profession beside the position in the union', () => {
    expect(read({ fullName: 'Lê An', position: 'CT', profession: 'Hiệu trưởng' }).said).toMatchObject({
      role: 'chair',
      profession: 'Hiệu trưởng',
    })
    expect(read({ fullName: 'Lê An', profession: '-' })).toMatchObject({ notes: [] })
    expect(codes({ fullName: 'Lê An', profession: '=HYPERLINK("x")' })).toEqual([
      'profession: bad_profession',
    ])
  })

  it('all its faults at once', () => {
    expect(codes({ fullName: 'Lê An', birth: '85', phone: '1', email: 'x', gender: '?' }).sort()).toEqual([
      'birth: bad_birth',
      'email: bad_email',
      'gender: bad_gender',
      'phone: bad_phone',
    ])
  })
})

it.each([
  ['Chủ tịch', 'chair', undefined],
  ['CT CĐCS', 'chair', undefined],
  ['CHỦ TỊCH CÔNG ĐOÀN', 'chair', undefined],
  ['PCT', 'vice_chair', undefined],
  ['Phó chủ tịch', 'vice_chair', undefined],
  ['Phó Chủ tịch Thường trực', 'vice_chair', 'Phó Chủ tịch Thường trực'],
  ['UVBCH', 'committee_member', undefined],
  ['UV BCH - Kế toán', 'committee_member', 'UV BCH - Kế toán'],
  ['Chủ nhiệm UBKT', 'inspection_head', undefined],
  ['Uỷ viên UBKT', 'inspection_member', undefined],
  ['Trưởng ban Nữ công', 'womens_head', undefined],
  ['Kế toán', 'accountant', undefined],
  ['Thủ quỹ', 'treasurer', undefined],
  ['Hiệu trưởng', 'other', 'Hiệu trưởng'],
])('the words %j mean %s', (words, role, title) => {
  expect(readPosition(words)).toEqual({ role, ...(title ? { title } : {}) })
})
