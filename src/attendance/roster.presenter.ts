import type { SessionHead } from '../trainings/trainings.presenter.js'
import type { RosterRow, StateCount } from './roster.repository.js'
import type { AttendanceState } from './scan-kinds.js'
import type { DoorCounts } from './scans.presenter.js'

/** A person of the roster, for the door. */
export interface RosterLine {
  registrationId: string
  seq: number
  fullName: string
  positionTitle: string
  unitName: string
  state: AttendanceState
  arrivedAt: string | null
}

export const presentRosterLine = ({ arrivedAt, ...row }: RosterRow): RosterLine => ({
  ...row,
  arrivedAt: arrivedAt?.toISOString() ?? null,
})

export type AttendanceCounts = Record<AttendanceState, number> & { total: number }

/** Of one session; zeros where nobody stands so. */
export function countsOf(rows: StateCount[], sessionId: string): AttendanceCounts {
  const counts: AttendanceCounts = { present: 0, late: 0, excused: 0, absent: 0, total: 0 }
  for (const row of rows) {
    if (row.sessionId !== sessionId) continue
    counts[row.state] = row.count
    counts.total += row.count
  }
  return counts
}

export const doorCounts = ({ present, late, total }: AttendanceCounts): DoorCounts => ({
  in: present + late,
  total,
})

/** A session with how its people stand. */
export interface SessionAttendance extends SessionHead {
  isOver: boolean
  counts: AttendanceCounts
}
