import { newTotpSecret, spelledSecret, stepOfCode, totpAddress } from './totp.js'

/** RFC 6238, appendix B: the SHA-1 secret, and the last six of the eight digits. */
const secret = Buffer.from('12345678901234567890')
const at = (seconds: number) => new Date(seconds * 1000)

describe('a one-time code', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at %d seconds is that of RFC 6238', (seconds, code) => {
    expect(stepOfCode(secret, code, at(seconds))).toBe(Math.floor(seconds / 30))
  })

  it('is taken half a minute late or early, with the step that it is of', () => {
    expect(stepOfCode(secret, '287082', at(59 + 30))).toBe(1)
    expect(stepOfCode(secret, '287082', at(59 - 30))).toBe(1)
  })

  it('is not taken a minute late or early', () => {
    expect(stepOfCode(secret, '287082', at(59 + 60))).toBeNull()
    expect(stepOfCode(secret, '050471', at(1_111_111_111 - 61))).toBeNull()
  })

  it.each(['', '28708', '2870821', '287083', 'abcdef', '２８７０８２', '287 082'])('is not “%s”', (code) => {
    expect(stepOfCode(secret, code, at(59))).toBeNull()
  })
})

describe('a secret', () => {
  it('is 160 random bits', () => {
    expect(newTotpSecret()).toHaveLength(20)
    expect(newTotpSecret()).not.toEqual(newTotpSecret())
  })

  it('is spelled in groups of four', () => {
    expect(spelledSecret(secret)).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ')
  })

  it('goes to a telephone with the name of the product and the account', () => {
    const address = new URL(totpAddress(secret, 'ha@example.org'))
    expect(address.protocol).toBe('otpauth:')
    expect(decodeURIComponent(address.pathname)).toContain('Tập Huấn:ha@example.org')
    expect(Object.fromEntries(address.searchParams)).toEqual({
      issuer: 'Tập Huấn',
      secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    })
  })
})
