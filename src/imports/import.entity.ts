import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { StoredFile } from '../files/stored-file.entity.js'
import { Organization } from '../organizations/organization.entity.js'
import type { ImportState } from './import-states.js'

export interface SheetFacts {
  index: number
  name: string
  hidden: boolean
  rows: number
}

/** Why a file could not be read: a code of ours and the bound that it broke. */
export interface ImportFaultFacts {
  code: string
  limit: number | null
}

/** One file that is brought in. */
@Entity('imports')
@Check(
  'imports_state_check',
  "state IN ('reading', 'unreadable', 'mapping', 'checking', 'checked', 'applying', 'applied', 'taking_back', 'taken_back', 'discarded')",
)
@Index('imports_organization_idx', ['organizationId', 'createdAt'])
export class Import {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'imports_pk' })
  id: string

  /** Name of the target that takes the rows: `people`, `organizations`. */
  @Column('text')
  target: string

  /** Nothing outside this body and what lies below it is touched. */
  @ForeignKey(() => Organization, { name: 'imports_organization_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'organization_id' })
  organizationId: string

  /** Null once the file was erased. */
  @ForeignKey(() => StoredFile, { name: 'imports_file_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'file_id', nullable: true })
  fileId: string | null

  @Column('text')
  filename: string

  @Column('text')
  state: ImportState

  @Column('jsonb', { nullable: true })
  fault: ImportFaultFacts | null

  @Column('jsonb', { default: '[]' })
  sheets: SheetFacts[]

  /** The sheet whose rows are taken, and the rows of its header. */
  @Column('int', { nullable: true })
  sheet: number | null

  @Column('int', { name: 'header_first', nullable: true })
  headerFirst: number | null

  @Column('int', { name: 'header_last', nullable: true })
  headerLast: number | null

  /** Column of the target → column of the file, from 0. */
  @Column('jsonb', { default: '{}' })
  mapping: Record<string, number>

  @Column('jsonb', { default: '{}' })
  options: Record<string, boolean>

  /** The run of a job that may write rows: an older one that comes late writes nothing. */
  @Column('uuid', { name: 'run_id', nullable: true })
  runId: string | null

  /** How far the job of the moment is. */
  @Column('int', { default: 0 })
  total: number

  @Column('int', { default: 0 })
  done: number

  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId: string | null

  @Column('text', { name: 'actor_label' })
  actorLabel: string

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null

  /** When what the rows say of people was removed. */
  @Column('timestamptz', { name: 'erased_at', nullable: true })
  erasedAt: Date | null
}
