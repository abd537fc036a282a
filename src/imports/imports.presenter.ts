import type { ImportColumn, ImportOption } from './import-contributions.js'
import type { StoredCell } from './import-cells.js'
import type { ImportState, RowChoice, RowOutcome, RowState } from './import-states.js'
import type { SheetFacts } from './import.entity.js'
import { fileRefusals } from './imports.errors.js'
import type { ImportHead } from './imports.repository.js'

export interface ImportItem {
  id: string
  target: string
  state: ImportState
  filename: string
  organization: { id: string; name: string }
  /** Who sent or confirmed it last. */
  by: string
  createdAt: Date
  confirmedAt: Date | null
  finishedAt: Date | null
  /** Of a file that could not be read: why, in Vietnamese. */
  fault: string | null
  erased: boolean
}

export const presentImport = (row: ImportHead): ImportItem => ({
  id: row.id,
  target: row.target,
  state: row.state,
  filename: row.filename,
  organization: { id: row.organizationId, name: row.organizationName },
  by: row.actorLabel,
  createdAt: row.createdAt,
  confirmedAt: row.confirmedAt,
  finishedAt: row.finishedAt,
  fault: row.fault && (fileRefusals[row.fault.code as keyof typeof fileRefusals] ?? fileRefusals.damaged).vi,
  erased: row.erasedAt !== null,
})

/** How many rows are in which case. */
export interface RowCounts {
  total: number
  new: number
  matched: number
  /** Of the matched ones, those that fill something in. */
  completing: number
  doubtful: number
  undecided: number
  error: number
  left_out: number
  /** That came of rows with several people. */
  split: number
  /** That would be done now, or are done. */
  toApply: number
  made: number
  completed: number
  unchanged: number
  failed: number
  taken_back: number
  kept: number
}

export interface RowView {
  id: string
  row: number
  /** What the row names, as its first columns say it. */
  said: { label: string; text: string }[]
  outcome: RowOutcome
  /** Sentences, each with its cell: “Ô D12 – Năm sinh: …”. */
  notes: string[]
  candidates: { id: string; label: string }[]
  changes: string[]
  choice: RowChoice | null
  chosenId: string | null
  /** True when the row may be made into one for each of its people. */
  maySplit: boolean
  state: RowState
  made: boolean
  subjectHref: string | null
}

export interface ImportProgress {
  state: ImportState
  total: number
  done: number
}

export interface ImportView extends ImportItem {
  progress: ImportProgress
  sheetName: string | null
  counts: RowCounts
  rows: { items: RowView[]; total: number; page: number; pageSize: number }
  mayApply: boolean
  /** Asks more than `mayApply` where an option made bodies beside the rows. */
  mayTakeBack: boolean
  /** True when it may be thrown away without any effect. */
  mayDiscard: boolean
}

/** What the mapping page shows. */
export interface MappingView extends ImportItem {
  sheets: SheetFacts[]
  sheet: number
  headerFirst: number
  headerLast: number
  columns: Pick<ImportColumn, 'key' | 'label' | 'hint'>[]
  required: string[][]
  fileColumns: { column: number; letters: string; label: string }[]
  mapping: Record<string, number>
  options: (ImportOption & { on: boolean })[]
  /** The first rows, header included. */
  preview: { row: number; cells: StoredCell[] }[]
}
