import { newRecoveryCode, readOneTimeCode, readRecoveryCode } from './recovery-code-words.js'

it('makes codes that it reads again, none twice', () => {
  const codes = Array.from({ length: 200 }, newRecoveryCode)
  expect(new Set(codes).size).toBe(200)
  for (const code of codes) {
    expect(code).toMatch(/^[0-9a-z]{5}-[0-9a-z]{5}$/)
    expect(readRecoveryCode(code)).toBe(code)
  }
})

it.each([
  ['K3F7M-9XQ2T', 'k3f7m-9xq2t'],
  [' k3f7m 9xq2t ', 'k3f7m-9xq2t'],
  ['k3f7m9xq2t', 'k3f7m-9xq2t'],
  ['oOiIl-00000', '00111-00000'],
  ['k3f7m-9xq2', null],
  ['k3f7m-9xq2u', null],
  ['123456', null],
  ['', null],
])('reads “%s” as %s', (typed, code) => expect(readRecoveryCode(typed)).toBe(code))

it.each([
  ['123456', '123456'],
  [' 123 456 ', '123456'],
  ['12345', null],
  ['1234567', null],
  ['１２３４５６', null],
])('takes “%s” for the one-time code %s', (typed, code) => expect(readOneTimeCode(typed)).toBe(code))
