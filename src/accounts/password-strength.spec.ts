import { isCommonPassword, isPersonalPassword } from './password-strength.js'

it.each([
  'password',
  '12345678',
  '87654321',
  'abcdefgh',
  'aaaaaaaa',
  'abababab',
  'qwertyuiop',
  'iloveyou1',
  'matkhau123',
  'Mật khẩu 123',
  'CongDoan123',
  'Công đoàn 2024',
  'taphuan@2026',
  'LĐLĐ-6868',
  '66668888',
])('“%s” is guessed by everybody', (password) => expect(isCommonPassword(password)).toBe(true))

it.each(['một câu dài chỉ mình tôi nhớ', 'mưa rào tháng sáu', 'công đoàn họp sáng thứ hai', 'x7Kq2mZp'])(
  '“%s” is not',
  (password) => expect(isCommonPassword(password)).toBe(false),
)

describe('of Nguyễn Thu Hà, thuha.dateh@example.org', () => {
  const person = { name: 'Nguyễn Thu Hà', email: 'thuha.dateh@example.org' }

  it.each([
    'nguyenthuha',
    'Nguyễn Thu Hà',
    'ThuHa1985',
    'thuha.dateh@example.org',
    'thuhadateh1',
    'HaThuNguyen@85',
  ])('“%s” is guessed by who knows her', (password) =>
    expect(isPersonalPassword(password, person)).toBe(true),
  )

  it.each(['chả hà nội ở phố cũ', 'x7Kq2mZp'])('“%s” is not', (password) =>
    expect(isPersonalPassword(password, person)).toBe(false),
  )
})
