import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm'
import { Person } from './person.entity.js'

/** Stands while a person's data are kept but used no further: he asked for it. Lifted, the row is gone. */
@Entity('person_restrictions')
export class PersonRestriction {
  @ForeignKey(() => Person, { name: 'person_restrictions_person_fk', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'person_restrictions_pk' })
  personId: string

  @Column('text', { name: 'actor_label' })
  actorLabel: string

  @Column('timestamptz')
  since: Date
}
