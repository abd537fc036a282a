import { createHash, randomBytes } from 'node:crypto'

/** A secret of `bytes` random bytes as base64url. */
export const newToken = (bytes = 32): string => randomBytes(bytes).toString('base64url')

/** What the database keeps of a token. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** By these letters a token that leaked into a public place is found, and told from a session. */
const API_TOKEN_PREFIX = 'tht_'

export const newApiToken = (): string => API_TOKEN_PREFIX + newToken()

/** A session's token could begin so by chance, once in 17 million; but it is never 47 characters long. */
export const isApiToken = (token: string): boolean =>
  token.startsWith(API_TOKEN_PREFIX) && token.length === 47
