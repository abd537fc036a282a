import { todayIn } from '#text'
import type { CertificateState } from '../certificates/certificate-states.js'
import type { PersonHeadView } from '../people/people.presenter.js'
import type { RegistrationState } from '../registrations/registration-states.js'
import { statusLabels, type TrainingStatus } from '../trainings/training-status.js'
import type { HistoryRow } from './person-histories.repository.js'

export interface AttendedSession {
  no: number
  name: string
  /** ISO with a zone. */
  startsAt: string
  /** Null where nobody could have come: not begun, cancelled, postponed, or without a seat. */
  state: 'present' | 'late' | 'excused' | 'absent' | null
}

export interface HeldCertificate {
  id: string
  numberText: string
  state: CertificateState
  issuedOn: string
}

/** One training in a person's history; all names are those of its day. */
export interface HistoryEntry {
  registrationId: string
  training: {
    id: string
    code: string
    title: string
    status: TrainingStatus
    statusLabel: string
    startsOn: string | null
    /** May be opened by who asks. */
    isReachable: boolean
  }
  organizerName: string
  /** As the roster had it. */
  fullName: string
  unitName: string
  positionTitle: string
  state: RegistrationState
  withdrawal: { on: string; reason: string | null } | null
  sessions: AttendedSession[]
  /** How many of the sessions the person was in. */
  sessionsAttended: number
  certificates: HeldCertificate[]
}

export interface PersonHistory {
  person: PersonHeadView
  summary: {
    /** In which the person was present at one session at least. */
    trainings: number
    sessions: number
    /** That stand: revoked and replaced ones are not counted. */
    certificates: number
  }
  /** Newest first. */
  entries: HistoryEntry[]
  /** The moment of these figures, ISO in UTC. */
  asOf: string
}

export function presentPersonHistory(person: PersonHeadView, rows: HistoryRow[], now: Date): PersonHistory {
  const entries = rows.map(presentEntry)
  const sum = (of: (entry: HistoryEntry) => number) => entries.reduce((total, entry) => total + of(entry), 0)
  return {
    person,
    summary: {
      trainings: new Set(entries.filter((one) => one.sessionsAttended > 0).map((one) => one.training.id))
        .size,
      sessions: sum((entry) => entry.sessionsAttended),
      certificates: sum(({ certificates }) => certificates.filter((one) => one.state === 'issued').length),
    },
    entries,
    asOf: now.toISOString(),
  }
}

const presentEntry = (row: HistoryRow): HistoryEntry => ({
  registrationId: row.registrationId,
  training: {
    id: row.trainingId,
    code: row.code,
    title: row.title,
    status: row.status,
    statusLabel: statusLabels[row.status],
    startsOn: row.startsOn,
    isReachable: row.isReachable,
  },
  organizerName: row.organizerName,
  fullName: row.fullName,
  unitName: row.unitName,
  positionTitle: row.positionTitle,
  state: row.state,
  withdrawal: row.withdrawnAt && { on: todayIn(row.withdrawnAt), reason: row.withdrawalReason },
  sessions: row.sessions,
  sessionsAttended: row.sessions.filter(({ state }) => state === 'present' || state === 'late').length,
  certificates: row.certificates,
})
