import type { TrainingHead } from '../trainings/trainings.presenter.js'
import type { AttendanceDecision } from './attendance-decision.entity.js'
import type { PersonRow, StandingRow } from './attendance.repository.js'
import type { SessionAttendance } from './roster.presenter.js'
import type { AttendanceState, DecisionKind, ScanMethod } from './scan-kinds.js'

/** How one person stands in one session. */
export interface Standing {
  sessionId: string
  state: AttendanceState
  /** Of the accepted scan; null without one. */
  arrivedAt: string | null
  method: ScanMethod | null
  /** Of the newest decision, where there is one. */
  reason: string | null
  decidedBy: string | null
}

export interface AttendancePerson {
  registrationId: string
  seq: number
  fullName: string
  positionTitle: string
  unitName: string
  sessions: Standing[]
}

export const presentStanding = ({ arrivedAt, ...row }: StandingRow): Standing => ({
  ...row,
  arrivedAt: arrivedAt?.toISOString() ?? null,
})

export const presentPerson = ({ standings, ...row }: PersonRow): AttendancePerson => ({
  ...row,
  sessions: standings.map(presentStanding),
})

export interface AttendanceView {
  training: TrainingHead
  sessions: SessionAttendance[]
  items: AttendancePerson[]
  total: number
  page: number
  pageSize: number
}

export interface DecisionView {
  id: string
  registrationId: string
  sessionId: string
  kind: DecisionKind
  reason: string
  by: string
  at: string
}

export const presentDecision = (row: AttendanceDecision): DecisionView => ({
  id: row.id,
  registrationId: row.registrationId,
  sessionId: row.sessionId,
  kind: row.kind as DecisionKind,
  reason: row.reason,
  by: row.actorLabel,
  at: row.at.toISOString(),
})

/** A person in a session, and what was decided so far, the newest first. */
export interface DecisionFormView {
  training: TrainingHead
  session: SessionAttendance
  person: Omit<AttendancePerson, 'sessions'>
  standing: Standing
  decisions: DecisionView[]
}
