import type { SeatState } from '../trainings/training-contributions.js'
import type { SessionHead } from '../trainings/trainings.presenter.js'
import type { RosterLine } from './roster.presenter.js'
import type { DoorCounts, ScanAnswer } from './scans.presenter.js'

/** A session at whose door one may stand today. Moments are ISO texts in UTC. */
export interface DoorLine {
  trainingId: string
  trainingTitle: string
  venue: string
  sessionId: string
  sessionName: string
  startsAt: string
  endsAt: string
  in: number
  total: number
}

/** A door of one session. */
export interface DoorView {
  training: { id: string; title: string; venue: string }
  sessions: SessionHead[]
  /** Null while the training has no session. */
  session: SessionHead | null
  counts: DoorCounts
  /** One for each person of the roster, in the order of registration. */
  seats: SeatState[]
  answer: ScanAnswer | null
  /** Null when nobody was sought. */
  found: RosterLine[] | null
}
