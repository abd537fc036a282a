import type { TrainingHead } from '../trainings/trainings.presenter.js'
import type { AttendanceFigures, Figures } from './attendance-figures.js'
import type { SessionLabel } from './session-labels.js'

/** Figures as the API gives them; `present` has one number for each session. */
export interface FiguresView extends Figures {
  /** Of a training of one morning and one afternoon; null for others. */
  morning: number | null
  afternoon: number | null
}

export interface FiguresTree {
  groups: {
    name: string
    rows: ({ unitId: string; name: string } & FiguresView)[]
    subtotal: FiguresView
  }[]
  total: FiguresView
  seats: AttendanceFigures['seats']
}

/** What must be done before a paper can be printed. */
export type MissingForPapers = 'sessions' | 'letterhead' | null

export interface AttendanceReport extends FiguresTree {
  training: TrainingHead
  /** Whose letterhead the papers bear. */
  organizerId: string
  sessions: ({ id: string; no: number; isOver: boolean } & SessionLabel)[]
  /** The moment of these figures, ISO in UTC. */
  asOf: string
  /** Every session is over. */
  isFinal: boolean
  missing: MissingForPapers
}

export interface TrainingPapers {
  training: TrainingHead
  organizerId: string
  /** Who stand on the sign-in sheet. */
  people: number
  orientation: 'portrait' | 'landscape'
  missing: MissingForPapers
}

export function presentFigures(
  { groups, total, seats }: AttendanceFigures,
  sessions: readonly SessionLabel[],
): FiguresTree {
  const isMorningAndAfternoon = sessions.map(({ label }) => label).join() === 'Sáng,Chiều'
  const view = <F extends Figures>(figures: F): F & FiguresView => ({
    ...figures,
    morning: isMorningAndAfternoon ? figures.present[0]! : null,
    afternoon: isMorningAndAfternoon ? figures.present[1]! : null,
  })
  return {
    groups: groups.map(({ name, rows, subtotal }) => ({
      name,
      rows: rows.map(view),
      subtotal: view(subtotal),
    })),
    total: view(total),
    seats,
  }
}
