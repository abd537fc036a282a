/** `invited`: has a link and no password yet. `suspended`: signs in no more, and loses nothing. */
export const userStates = ['active', 'invited', 'suspended'] as const

export type UserState = (typeof userStates)[number]
