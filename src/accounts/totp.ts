import { Secret, TOTP } from 'otpauth'

const STEP_MS = 30_000
const ISSUER = 'Tập Huấn'
/** What all telephones' apps understand: RFC 6238 with SHA-1, 30 seconds, six digits. */
const common = { algorithm: 'SHA1', digits: 6, period: STEP_MS / 1000 } as const

const secretOf = (bytes: Buffer) => new Secret({ buffer: new Uint8Array(bytes).buffer })

/** 160 random bits, as RFC 4226 recommends. */
export const newTotpSecret = (): Buffer => Buffer.from(new Secret({ size: 20 }).bytes)

/**
 * The 30-second step of which `code` is the code, if it is the present one or that beside it (a telephone's
 * clock may be half a minute off); null for any other. Whether that step was used before is the caller's to know.
 */
export function stepOfCode(secret: Buffer, code: string, now: Date): number | null {
  // The library compares bytes, and throws when six letters are more than six.
  if (!/^\d{6}$/.test(code)) return null
  const timestamp = now.getTime()
  const delta = new TOTP({ ...common, secret: secretOf(secret) }).validate({
    token: code,
    timestamp,
    window: 1,
  })
  return delta === null ? null : Math.floor(timestamp / STEP_MS) + delta
}

/** What the QR code says: `otpauth://totp/…`. */
export const totpAddress = (secret: Buffer, email: string): string =>
  new TOTP({ ...common, secret: secretOf(secret), issuer: ISSUER, label: email }).toString()

/** The secret as base32 in groups of four, for who types it. */
export const spelledSecret = (secret: Buffer): string =>
  secretOf(secret).base32.replace(/(.{4})(?=.)/g, '$1 ')
