import type { OrganizationHeadView } from '../organizations/organizations.presenter.js'
import { statusLabels, type TrainingStatus } from '../trainings/training-status.js'
import type { RollUp } from './unit-members.js'
import type { UnitTrainingRow } from './unit-histories.repository.js'

/** Of a body's people in one training, or in all of a year. */
export interface UnitFigures {
  nominated: number
  present: number
  certificates: number
}

export interface SubUnitRow extends UnitFigures {
  id: string
  name: string
  trainings: number
}

export interface UnitTraining extends UnitFigures {
  id: string
  title: string
  status: TrainingStatus
  statusLabel: string
  startsOn: string
  organizerName: string
  /** May be opened by who asks. */
  isReachable: boolean
}

/** What both pages of a unit's history say of themselves. */
export interface UnitHistoryHead {
  unit: OrganizationHeadView
  rollUp: RollUp
  /** From the newest. */
  years: number[]
  year: number | null
}

export interface UnitHistory extends UnitHistoryHead {
  /** Newest first. */
  items: UnitTraining[]
  /** Send it as `after` for the page that follows; null on the last one. */
  next: string | null
}

export interface UnitHistoryByUnit extends UnitHistoryHead {
  year: number
  items: SubUnitRow[]
  sum: UnitFigures & { trainings: number }
  total: number
  page: number
  pageSize: number
}

export const presentUnitTraining = (
  row: UnitTrainingRow,
  figures: UnitFigures | undefined,
  isReachable: boolean,
): UnitTraining => ({
  id: row.id,
  title: row.title,
  status: row.status,
  statusLabel: statusLabels[row.status],
  startsOn: row.startsOn,
  organizerName: row.organizerName,
  isReachable,
  nominated: figures?.nominated ?? 0,
  present: figures?.present ?? 0,
  certificates: figures?.certificates ?? 0,
})
