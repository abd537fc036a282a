import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { Person } from './person.entity.js'

/** Somebody looked and said that these two are not one person. */
@Entity('person_distinctions')
@Check('person_distinctions_order_check', 'one_id < other_id')
@Index('person_distinctions_other_idx', ['otherId'])
export class PersonDistinction {
  @ForeignKey(() => Person, { name: 'person_distinctions_one_fk', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { name: 'one_id', primaryKeyConstraintName: 'person_distinctions_pk' })
  oneId: string

  @ForeignKey(() => Person, { name: 'person_distinctions_other_fk', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { name: 'other_id', primaryKeyConstraintName: 'person_distinctions_pk' })
  otherId: string

  @Column('text', { name: 'actor_label' })
  actorLabel: string

  @Column('timestamptz')
  at: Date
}
