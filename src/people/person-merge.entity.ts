import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { Person } from './person.entity.js'

/** Append-only: that somebody was found to be another person, or that this was taken back. */
@Entity('person_merges')
@Check('person_merges_kind_check', "kind IN ('merge', 'undo')")
@Check('person_merges_undoes_check', "(kind = 'undo') = (undoes IS NOT NULL)")
@Check('person_merges_others_check', 'kept_id <> merged_id')
@Index('person_merges_kept_idx', ['keptId'])
@Index('person_merges_merged_idx', ['mergedId'])
@Index('person_merges_undone_unique', ['undoes'], { unique: true, where: 'undoes IS NOT NULL' })
export class PersonMerge {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_merges_pk' })
  id: string

  @Column('text')
  kind: 'merge' | 'undo'

  @ForeignKey(() => Person, { name: 'person_merges_kept_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'kept_id' })
  keptId: string

  @ForeignKey(() => Person, { name: 'person_merges_merged_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'merged_id' })
  mergedId: string

  @ForeignKey(() => PersonMerge, { name: 'person_merges_undoes_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  undoes: string | null

  @Column('text', { name: 'actor_label' })
  actorLabel: string

  @Column('timestamptz')
  at: Date
}
