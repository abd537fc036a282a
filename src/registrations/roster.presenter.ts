import type { LinkView } from '../accounts/link-kinds.js'
import type { ConsentView } from '../people/consents.presenter.js'
import type { TrainingHead } from '../trainings/trainings.presenter.js'
import type { Summary } from './quotas.presenter.js'
import type { RegistrationState } from './registration-states.js'
import type { RegistrationView } from './registrations.presenter.js'
import type { KnownByUnit } from './nominations.presenter.js'

export type StateCounts = Record<RegistrationState, number>

export interface RosterView {
  training: TrainingHead
  summary: Summary
  counts: StateCounts
  items: RegistrationView[]
  total: number
  page: number
  pageSize: number
}

export interface ChangeRow {
  kind: string
  reason: string | null
  actorLabel: string
  at: Date
}

export interface KnownPerson {
  id: string
  fullName: string
  unitName: string
  title: string | null
  /** In this training already. */
  isRegistered: boolean
  /** Asked that his data be used no further: to be registered only on his own word. */
  isRestricted: boolean
}

export interface NewRegistrationData {
  training: TrainingHead
  /** Who decides how the data are used: named in the notice. */
  organizer: string
  units: { id: string; name: string }[]
  roles: { role: string; label: string }[]
  found: KnownPerson[]
}

export interface QuotaFormData {
  training: TrainingHead
  units: number
  seats: number
  places: { roles: string[]; label: string; capacity: number }[]
}

/** Who may come in whose place. */
export interface SubstitutionFormData {
  training: TrainingHead
  organizer: string
  registration: RegistrationView
  known: KnownByUnit[]
}

export interface CapacityFormData {
  training: TrainingHead
  summary: Summary
}

/** A substitute or a replaced delegate, as the other's page names him. */
export interface OtherView {
  id: string
  fullName: string
  reason: string
}

export interface RegistrationDetail extends RegistrationView {
  /** Whom this one replaced, and who replaced this one. */
  replaced: OtherView | null
  replacedBy: OtherView | null
  training: TrainingHead
  changes: ChangeRow[]
  /** Links of the ticket, newest first. */
  links: LinkView[]
  /** What the person or who named him said about his data, newest first. */
  consents: ConsentView[]
}
