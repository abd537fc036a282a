import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm'
import type { AppliedFacts, ImportCandidate, ImportNote } from './import-contributions.js'
import type { StoredCell } from './import-cells.js'
import type { RowChoice, RowOutcome, RowState } from './import-states.js'
import { Import } from './import.entity.js'

/** One row of the file: what stood in it, what the check says, what staff decided and what became of it. */
@Entity('import_rows')
@Unique('import_rows_place_unique', ['importId', 'sheet', 'row', 'part'])
@Check('import_rows_outcome_check', "outcome IN ('new', 'matched', 'doubtful', 'error', 'left_out')")
@Check('import_rows_choice_check', "choice IN ('same', 'new', 'leave_out', 'split')")
@Check('import_rows_state_check', "state IN ('waiting', 'applied', 'failed', 'taken_back', 'kept')")
@Index('import_rows_subject_idx', ['subjectId'], { where: 'subject_id IS NOT NULL' })
export class ImportRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'import_rows_pk' })
  id: string

  @ForeignKey(() => Import, { name: 'import_rows_import_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'import_id' })
  importId: string

  @Column('int')
  sheet: number

  /** As Excel numbers it. */
  @Column('int', { name: 'row_no' })
  row: number

  /** 0; from 1 for those that came of one row with several people. */
  @Column('int', { default: 0 })
  part: number

  @Column('boolean', { default: false })
  hidden: boolean

  @Column('jsonb')
  cells: StoredCell[]

  @Column('text', { nullable: true })
  outcome: RowOutcome | null

  /** What the target read in the row, as plain JSON. */
  @Column('jsonb', { name: 'meaning', nullable: true })
  values: unknown

  @Column('jsonb', { default: '[]' })
  notes: ImportNote[]

  @Column('jsonb', { default: '[]' })
  candidates: ImportCandidate[]

  /** Whom the row means: matched by the check, chosen by staff, made by applying. */
  @Column('uuid', { name: 'subject_id', nullable: true })
  subjectId: string | null

  @Column('text', { array: true, default: '{}' })
  changes: string[]

  /** Rows are applied in this order, and taken back against it. */
  @Column('int', { name: 'apply_order', default: 0 })
  applyOrder: number

  @Column('text', { nullable: true })
  choice: RowChoice | null

  @Column('uuid', { name: 'chosen_id', nullable: true })
  chosenId: string | null

  @Column('text', { default: 'waiting' })
  state: RowState

  @Column('jsonb', { nullable: true })
  result: AppliedFacts | null
}
