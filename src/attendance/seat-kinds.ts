import type { SeatState } from '../trainings/training-contributions.js'
import type { AttendanceState } from './scan-kinds.js'

/** How a person's seat is drawn: before a session is over nobody is missing, he has only not come yet. */
export function seatOf(state: AttendanceState, isOver: boolean): SeatState {
  if (state !== 'absent') return state
  return isOver ? 'unexcused' : 'named'
}
