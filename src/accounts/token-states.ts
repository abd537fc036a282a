/** How long a token may live, in days. */
export const tokenDays = [7, 30, 90, 365] as const

export type ApiTokenState = 'live' | 'expired' | 'revoked'
