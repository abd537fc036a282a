/** Where a registration stands. Waiting and confirmed ones are live and count towards their unit's quota. */
export const registrationStates = ['confirmed', 'waiting', 'withdrawn'] as const
export type RegistrationState = (typeof registrationStates)[number]

/** How a registration came in. */
export const registrationSources = ['public', 'staff', 'list', 'nomination'] as const
export type RegistrationSource = (typeof registrationSources)[number]
