import type { SeatState, TrainingStepView } from '../trainings/training-contributions.js'
import type { TrainingStatus } from '../trainings/training-status.js'
import type { Duty } from './duties.js'

export interface YearFigures {
  trainings: number
  held: number
  certificates: number
}

/** People of the trainings that begin in a month. */
export interface MonthRow {
  month: number
  attended: number
  underWay: number
  planned: number
}

export interface UnderWay {
  id: string
  title: string
  status: TrainingStatus
  startsOn: string | null
  venue: string
  capacity: number
  taken: number
  waiting: number
  units: number
  answered: number
  steps: TrainingStepView['state'][]
  /** The step that is to be taken, with its button where the reader may take it. */
  next: { no: number; title: string; summary: string; href: string; action: string | null } | null
}

export interface TrainingsDesk {
  year: number
  /** The next training, in how many days (0: today). */
  nearest: { id: string; startsOn: string; inDays: number } | null
  figures: YearFigures
  underWay: UnderWay[]
  months: MonthRow[]
  /** When `figures` and `months` were counted, where they are kept for a while: over very many bodies. */
  countedAt: string | null
  hall: { trainingId: string; startsOn: string | null; seats: Partial<Record<SeatState, number>> } | null
}

export interface DashboardData {
  today: string
  duties: Duty[]
  /** Null for those who have no part in the trainings as a whole. */
  desk: TrainingsDesk | null
}
