/**
 * Where a registration stands. `pending` waits for the office's word and is not in the line yet; `waiting` is; only
 * `confirmed` holds a seat and a place of its unit's quota.
 */
export const registrationStates = ['pending', 'confirmed', 'waiting', 'withdrawn'] as const
export type RegistrationState = (typeof registrationStates)[number]

/** How a registration came in. */
export const registrationSources = [
  'public',
  'staff',
  'list',
  'nomination',
  'substitution',
  'walk_in',
] as const
export type RegistrationSource = (typeof registrationSources)[number]

/** How one that is no more ended: taken back, not approved, or replaced by a substitute. */
export type RegistrationEnding = 'withdrawn' | 'rejected' | 'replaced'

/** Where somebody takes part. Each has its own seats. */
export const attendanceModes = ['onsite', 'online'] as const
export type AttendanceMode = (typeof attendanceModes)[number]
