import type { PersonHeadView } from './people.presenter.js'
import type { MergeNotice } from './person-contributions.js'
import type { FactGroup } from './merge-facts.js'
import type { MergeRow } from './merges.repository.js'

/** One of two people, side by side with the other. */
export interface MergeSide {
  id: string
  fullName: string
  unit: { id: string; name: string }
  title: string | null
  gender: string | null
  birthYear: number | null
  birthDate: string | null
  /** E.164 */
  phone: string | null
  email: string | null
  /** How many records were merged into this one already. */
  stands: number
}

export interface MergeForm {
  one: MergeSide
  other: MergeSide
  notices: MergeNotice[]
}

/** A merge that brought somebody to a person. */
export interface MergeItem {
  id: string
  mergedId: string
  mergedName: string
  actorLabel: string
  at: string
}

export const presentMergeItem = (row: MergeRow): MergeItem => ({
  id: row.id,
  mergedId: row.mergedId,
  mergedName: row.mergedName,
  actorLabel: row.actorLabel,
  at: row.at.toISOString(),
})

export interface MergeView extends MergeItem {
  head: PersonHeadView
  keptId: string
  keptName: string
  /** What it changed of the one kept. */
  changed: FactGroup[]
  undone: { at: string; actorLabel: string } | null
}

export const presentMerge = (row: MergeRow, head: PersonHeadView, changed: FactGroup[]): MergeView => ({
  ...presentMergeItem(row),
  head,
  keptId: row.keptId,
  keptName: row.keptName,
  changed,
  undone: row.undoneAt && { at: row.undoneAt.toISOString(), actorLabel: row.undoneBy ?? '' },
})
