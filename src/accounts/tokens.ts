import { createHash, randomBytes } from 'node:crypto'

/** A secret of `bytes` random bytes as base64url. */
export const newToken = (bytes = 32): string => randomBytes(bytes).toString('base64url')

/** What the database keeps of a token. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')
