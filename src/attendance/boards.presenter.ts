import type { SeatState } from '../trainings/training-contributions.js'
import type { SessionHead } from '../trainings/trainings.presenter.js'

/** The wall of the hall. Moments are ISO texts in UTC. */
export interface BoardView {
  training: { id: string; title: string }
  session: SessionHead | null
  seats: SeatState[]
  /** The groups with the most people first. */
  groups: { group: string; in: number; total: number }[]
  /** The 15 minutes up to the newest arrival, each with how many came. */
  minutes: { at: string; count: number }[]
  newest: { fullName: string; unitName: string }[]
}
