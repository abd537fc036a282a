import type { ArticleSummary, SiteStatistics } from '../news/news.presenter.js'
import type { TrainingStatus } from '../trainings/training-status.js'
import { takesPublicForm } from '../registrations/registrations.policy.js'
import type { PublicTrainingRow } from './public-trainings.repository.js'

/** A training of a public list: only facts that are meant for everybody. */
export interface PublicTrainingLine {
  slug: string
  title: string
  status: TrainingStatus
  startsOn: string | null
  venue: string
  organizer: string
  capacity: number
  taken: number
  waiting: number
  sessions: number
  registrationOpensAt: string | null
  registrationClosesAt: string | null
  /** The public form stands open now. */
  canRegister: boolean
  sample: boolean
}

export const presentLine = (row: PublicTrainingRow, now: Date): PublicTrainingLine => ({
  slug: row.slug,
  title: row.title,
  status: row.status,
  startsOn: row.startsOn,
  venue: row.venue,
  organizer: row.organizer,
  capacity: row.capacity,
  taken: row.taken,
  waiting: row.waiting,
  sessions: row.sessions,
  registrationOpensAt: row.registrationOpensAt?.toISOString() ?? null,
  registrationClosesAt: row.registrationClosesAt?.toISOString() ?? null,
  canRegister: takesPublicForm(row, now),
  sample: row.sample,
})

export interface HomeData {
  /** False: nothing is here yet, and the page says how to begin. */
  setUp: boolean
  newest: (ArticleSummary & { views: number }) | null
  news: ArticleSummary[]
  trainings: PublicTrainingLine[]
  statistics: SiteStatistics
}

export interface PublicTrainingList {
  items: PublicTrainingLine[]
  total: number
  page: number
  pageSize: number
  statistics: SiteStatistics
}
