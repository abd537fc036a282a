import { ChoiceField, IdField, IntField, MomentField, TextField } from '#fields'
import { decisionKinds, scanMethods, type DecisionKind, type ScanMethod } from './scan-kinds.js'

/** Any QR symbol can be held before a scanner: whatever it says is read, stored and answered. */
const LONGEST_CODE = 4300

export class CheckIn {
  @IdField({ optional: true, description: 'Made by the device; a repeat is answered with the stored result' })
  id?: string

  @IdField()
  sessionId: string

  @TextField({ max: LONGEST_CODE, optional: true, description: 'Of the ticket; or registrationId' })
  code?: string

  @IdField({ optional: true, description: 'Of a person found by name; or code' })
  registrationId?: string

  @ChoiceField(scanMethods)
  method: ScanMethod

  @MomentField({ optional: true, description: "Believed up to two minutes beside the server's clock" })
  deviceTime?: Date
}

export class ShowDoor {
  @IdField({ optional: true, description: 'The session that is on, or comes next, when left out' })
  sessionId?: string

  @TextField({ max: 100, optional: true })
  search?: string

  @IdField({ optional: true, description: 'The scan whose answer is shown' })
  scan?: string
}

export class ListRoster {
  @IdField()
  sessionId: string

  @TextField({ max: 100, optional: true })
  search?: string
}

export class DecideAttendance {
  @IdField()
  registrationId: string

  @IdField()
  sessionId: string

  @ChoiceField(decisionKinds)
  kind: DecisionKind

  @TextField({ max: 300 })
  reason: string
}

export class DecisionForm {
  @IdField()
  registrationId: string

  @IdField()
  sessionId: string
}

export const attendanceFilters = ['present', 'late', 'excused', 'absent'] as const

export class ListAttendance {
  @TextField({ max: 100, optional: true })
  search?: string

  @ChoiceField(attendanceFilters, {
    optional: true,
    description: 'Those who stand so in at least one session',
  })
  state?: (typeof attendanceFilters)[number]

  @IntField({ min: 1, max: 100_000, optional: true })
  page?: number

  @IntField({ min: 1, max: 500, optional: true })
  pageSize?: number
}

export class ShowBoard {
  @IdField({ optional: true })
  sessionId?: string
}
