import { maskPhone } from '#text'
import type { DuplicateReason } from './duplicates.presenter.js'
import type { MergeItem } from './merges.presenter.js'
import type { PersonTabView } from './person-contributions.js'
import type { CurrentPerson } from './people.repository.js'
import type { SaidParts } from './person-names.js'
import { roleLabels, type PositionRole } from './position-roles.js'
import type { PositionView } from './positions.presenter.js'

export interface PersonItem {
  id: string
  fullName: string
  role: PositionRole | null
  roleLabel: string | null
  title: string | null
  unit: { id: string; name: string; group: string | null }
  /** Hidden but for the last three digits. */
  phone: string | null
}

export const presentItem = (row: CurrentPerson): PersonItem => ({
  id: row.id,
  fullName: row.fullName,
  role: row.role,
  roleLabel: row.role && roleLabels[row.role],
  title: row.title,
  unit: { id: row.unitId, name: row.unitName, group: row.unitGroup },
  phone: row.phone && maskPhone(row.phone),
})

/** What stands at the head of every page about one person. */
export interface PersonHeadView {
  id: string
  fullName: string
  unit: { id: string; name: string }
  /** Name of the one who was asked for, when he was merged into this one. */
  mergedName: string | null
  /** His data were erased at his request: nothing of him can be changed. */
  isErased: boolean
  tabs: PersonTabView[]
}

export interface AlikePerson {
  id: string
  fullName: string
  unitName: string
  title: string | null
  reasons: DuplicateReason[]
}

export interface PersonDetail extends Omit<PersonItem, 'phone'> {
  gender: string | null
  birthYear: number | null
  birthDate: string | null
  /** E.164 */
  phone: string | null
  email: string | null
  version: number
  head: PersonHeadView
  /** Who may be the same person, for who may merge them. */
  alike: AlikePerson[]
  /** Who was found to be this person, newest first. */
  merged: MergeItem[]
  /** Those held today first. */
  positions: PositionView[]
}

type BesideTheRow = Pick<PersonDetail, 'head' | 'alike' | 'merged' | 'positions'>

export const presentDetail = (row: CurrentPerson, beside: BesideTheRow): PersonDetail => ({
  ...presentItem(row),
  ...beside,
  gender: row.gender,
  birthYear: row.birthYear,
  birthDate: row.birthDate,
  phone: row.phone,
  email: row.email,
  version: row.version,
})

/** What the form of an edit begins with. */
export interface PersonForm extends SaidParts {
  head: PersonHeadView
  fullName: string
  gender: string | null
  /** `1985` or `1985-04-26`. */
  birth: string | null
  phone: string | null
  email: string | null
  version: number
}
