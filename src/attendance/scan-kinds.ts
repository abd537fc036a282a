/** What the door is told about a scan. `in` and `late` are accepted; the others count nobody. */
export const scanResults = [
  'in',
  'late',
  'already_in',
  'waiting',
  'withdrawn',
  'other_training',
  'revoked',
  'unknown',
] as const
export type ScanResult = (typeof scanResults)[number]

/** Machine codes: why a scan had its result. Part of the API. */
export type ScanReason =
  | 'on_time'
  | 'after_late_limit'
  | 'already_accepted'
  | 'on_waitlist'
  | 'registration_withdrawn'
  | 'registration_of_other_training'
  | 'ticket_outdated'
  | 'code_unreadable'
  | 'registration_unknown'

export const scanMethods = ['ticket', 'search'] as const
export type ScanMethod = (typeof scanMethods)[number]

/** What staff may decide about a person in a session; it stands above the scan. */
export const decisionKinds = ['excused', 'present', 'absent'] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** How a person stands in a session, as the view `attendance` says it. */
export const attendanceStates = ['present', 'late', 'excused', 'absent'] as const
export type AttendanceState = (typeof attendanceStates)[number]
