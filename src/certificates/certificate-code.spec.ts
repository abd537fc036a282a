import { groupedCode, newCertificateCode, readCertificateCode } from './certificate-code.js'

describe('a certificate code', () => {
  it('is 26 characters of an alphabet without letters that look alike', () => {
    for (let n = 0; n < 200; n++) expect(newCertificateCode()).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/)
  })

  it('is never the same twice', () => {
    const codes = Array.from({ length: 2_000 }, newCertificateCode)
    expect(new Set(codes).size).toBe(2_000)
  })

  const code = '7Q4M2K9DPX3WAA260011ZZYY01'

  it.each([
    ['as stored', code],
    ['in small letters', code.toLowerCase()],
    ['in groups', groupedCode(code)],
    ['with spaces, also hard ones', ` ${code.slice(0, 8)}\u00a0${code.slice(8)} `],
    ['with long dashes', `${code.slice(0, 8)}–${code.slice(8)}`],
    ['with O for 0', code.replaceAll('0', 'o')],
    ['with I and l for 1', code.replace('1', 'I').replace('1', 'l')],
    ['as the whole address', `https://example.vn/kiem-tra/${code.toLowerCase()}`],
    [
      'in full-width characters',
      [...code].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join(''),
    ],
  ])('is read %s', (_, typed) => expect(readCertificateCode(typed)).toBe(code))

  it.each(['', '???', "'; DROP TABLE", 'a'.repeat(5_000), `${code}0`, '\0', 'đồng chí'])(
    'takes %j for none that exists',
    (typed) => expect(readCertificateCode(typed)).not.toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/),
  )

  it('is shown in groups of four', () => {
    expect(groupedCode(code)).toBe('7Q4M-2K9D-PX3W-AA26-0011-ZZYY-01')
  })
})
