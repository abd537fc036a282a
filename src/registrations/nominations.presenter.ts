import type { LinkView } from '../accounts/link-kinds.js'
import type { TrainingHead } from '../trainings/trainings.presenter.js'
import type { NominationState } from './nomination-states.js'
import type { AskedUnit, NominationRow } from './nominations.repository.js'
import { positionSet, setLabel } from './position-sets.js'
import type { PublicFacts } from './public-training.presenter.js'
import type { UnitPlaces } from './quotas.presenter.js'
import type { RegistrationState } from './registration-states.js'
import type { NamedByUnit, UnitPlacesRow } from './unit-people.repository.js'

export interface AskedUnitView {
  unitId: string
  unitName: string
  unitGroup: string | null
  capacity: number
  taken: number
  answer: NominationState
  answeredAt: string | null
  /** Of the unit's page for staff; null while it has no link. */
  nominationId: string | null
  link: LinkView | null
  /** Address of the unit's page, for who may hand it out; null for others and without a live link. */
  address: string | null
}

export interface NominationsView {
  training: TrainingHead
  organizer: string
  /** When the links stop by themselves. */
  closesAt: string | null
  counts: { units: number; answered: number; asked: number }
  /** Whether links may be made now. */
  mayAsk: boolean
  items: AskedUnitView[]
  total: number
  page: number
  pageSize: number
}

export interface NominationView {
  id: string
  training: TrainingHead
  organizer: string
  unit: { id: string; name: string }
  closesAt: string | null
  answer: NominationState
  answeredAt: string | null
  mayAsk: boolean
  places: UnitPlaces[]
  named: NamedView[]
  /** Every link that the unit was given, newest first. */
  links: LinkView[]
  address: string | null
}

/** One colleague as the unit's link shows him: name and position, never telephone, e-mail or birth. */
export interface NamedView {
  registrationId: string
  fullName: string
  title: string
  state: RegistrationState
  /** Named by the unit itself, so that it may withdraw him. */
  isOwn: boolean
}

/** A colleague to choose: `hasPlace` when the unit has places for the position that stands for him. */
export interface KnownByUnit {
  id: string
  fullName: string
  title: string | null
  hasPlace: boolean
}

/** What the link of a unit shows. */
export interface UnitPageView {
  unit: string
  training: Pick<
    PublicFacts,
    'title' | 'venue' | 'slug' | 'organizer' | 'startsOn' | 'status' | 'statusReason'
  > & {
    sessions: { name: string; startsAt: string }[]
  }
  closesAt: string | null
  /** Whether people may be named and withdrawn now. */
  isOpen: boolean
  answer: NominationState
  places: UnitPlaces[]
  named: NamedView[]
  /** Colleagues who are not in yet, to choose from. */
  known: KnownByUnit[]
}

export const presentPlaces = (rows: UnitPlacesRow[]): UnitPlaces[] =>
  rows.map(({ roles, capacity, taken }) => ({
    roles: positionSet(roles),
    label: setLabel(roles),
    capacity,
    taken,
  }))

export const presentNamed = ({ id, fullName, title, state, source }: NamedByUnit): NamedView => ({
  registrationId: id,
  fullName,
  title,
  state,
  isOwn: source === 'nomination',
})

/** A unit whose people are in has answered, by whatever way they came. */
export const answerOf = (state: NominationState | null, named: number): NominationState =>
  state === 'finished' ? 'finished' : state === 'answered' || named > 0 ? 'answered' : 'silent'

export const presentAsked = (
  row: AskedUnit,
  link: LinkView | null,
  address: string | null,
): AskedUnitView => ({
  unitId: row.unitId,
  unitName: row.unitName,
  unitGroup: row.unitGroup,
  capacity: row.capacity,
  taken: row.taken,
  answer: answerOf(row.state, row.named),
  answeredAt: row.answeredAt?.toISOString() ?? null,
  nominationId: row.nominationId,
  link,
  address,
})

export const closesAtOf = ({ closesAt }: Pick<NominationRow, 'closesAt'>) => closesAt?.toISOString() ?? null
