import fc from 'fast-check'
import { checkNationalId, formatPhone, maskPhone, parsePhone } from './index.js'

const digits = (count: number) => fc.stringMatching(new RegExp(`^[0-9]{${count}}$`))
const mobile = fc
  .tuple(fc.constantFrom('3', '5', '7', '8', '9'), digits(8))
  .map(([first, rest]) => `+84${first}${rest}`)
const landline = digits(9).map((rest) => `+842${rest}`)

describe('parsePhone', () => {
  it('reads what is printed, in each usual writing', () => {
    fc.assert(
      fc.property(fc.oneof(mobile, landline), (e164) => {
        const national = e164.slice(3)
        const kind = national.startsWith('2') ? 'landline' : 'mobile'
        for (const typed of [
          e164,
          formatPhone(e164),
          `84${national}`,
          `0084${national}`,
          `+84 (0)${national}`,
          Number(national),
        ]) {
          expect(parsePhone(typed)).toEqual({ e164, kind })
        }
      }),
    )
  })

  it.each([
    ['0900.000.001', '+84900000001'],
    ['0900-000-001', '+84900000001'],
    ['(+84) 900 000 001', '+84900000001'],
    ['0168 123 4567', '+84381234567'],
    ['0123 123 4567', '+84831234567'],
    [843456789, '+84843456789'],
  ])('reads %s', (typed, e164) => {
    expect(parsePhone(typed)?.e164).toBe(e164)
  })

  it.each([
    '',
    '113',
    '1900 1234',
    '090000000',
    '09000000011',
    '0400 000 001',
    '0900000001/0900000002',
    '+61 412 345 678',
    '+352 123 456',
    '+84 900 000 001 +84 900 000 002',
    'không có',
    'a0900000001',
  ])('refuses %s', (typed) => {
    expect(parsePhone(typed)).toBeNull()
  })
})

describe('phones as shown', () => {
  it('are grouped', () => {
    expect(formatPhone('+84900000001')).toBe('0900 000 001')
    expect(formatPhone('+842633822222')).toBe('0263 382 2222')
    expect(formatPhone('+842438221234')).toBe('024 3822 1234')
    expect(formatPhone('+61412345678')).toBe('+61412345678')
  })

  it('hide all but five digits where a list goes round', () => {
    expect(maskPhone('+84900000001')).toBe('09•• ••• 001')
    expect(maskPhone('+842633822222')).toBe('02•• ••• •222')
    expect(maskPhone('whatever')).toBe('•••')
  })
})

describe('checkNationalId', () => {
  it.each([
    ['001199000001', 'female', 1999],
    ['068205000001', 'male', 2005],
    ['068310000001', 'female', 2010],
  ])('reads %s', (id, gender, birthYear) => {
    expect(checkNationalId(id)).toMatchObject({ gender, birthYear, warnings: [] })
  })

  it('warns and does not refuse', () => {
    const known = { gender: 'female', birthYear: 1990 } as const
    expect(checkNationalId('999085000001', known)?.warnings).toEqual(['gender', 'birth_year', 'province'])
    expect(checkNationalId('068085000001', { gender: null, birthYear: null })?.warnings).toEqual([])
  })

  it.each(['', '0900000001', '12345678', '1234567890123', '06808500000a'])('refuses %s', (typed) => {
    expect(checkNationalId(typed)).toBeNull()
  })

  it('gives lost zeros back', () => {
    expect(checkNationalId(1085000001)).toMatchObject({ id: '001085000001' })
    expect(checkNationalId('068 085 000 001')).toMatchObject({ id: '068085000001' })
  })
})
