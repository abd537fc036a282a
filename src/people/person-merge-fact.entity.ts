import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm'
import { PersonMerge } from './person-merge.entity.js'

/** What a merge changed of the person kept, so that taking it back restores what nobody touched since. */
@Entity('person_merge_facts')
export class PersonMergeFact {
  @ForeignKey(() => PersonMerge, { name: 'person_merge_facts_merge_fk', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { name: 'merge_id', primaryKeyConstraintName: 'person_merge_facts_pk' })
  mergeId: string

  @PrimaryColumn('text', { primaryKeyConstraintName: 'person_merge_facts_pk' })
  field: string

  @Column('jsonb')
  before: unknown

  @Column('jsonb')
  after: unknown
}
