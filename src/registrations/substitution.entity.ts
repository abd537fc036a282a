import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm'
import { Training } from '../trainings/training.entity.js'
import { Registration } from './registration.entity.js'

/** Dự thay: who came in the place of whom. Append-only: both names stay on the record. */
@Entity('substitutions')
@Unique('substitutions_out_unique', ['outId'])
@Unique('substitutions_in_unique', ['inId'])
@Check('substitutions_other_check', 'out_id <> in_id')
@Index('substitutions_training_idx', ['trainingId'])
export class Substitution {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'substitutions_pk' })
  id: string

  @ForeignKey(() => Training, { name: 'substitutions_training_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'training_id' })
  trainingId: string

  /** The registration that was replaced. */
  @ForeignKey(() => Registration, { name: 'substitutions_out_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'out_id' })
  outId: string

  /** The one that stands in its place. */
  @ForeignKey(() => Registration, { name: 'substitutions_in_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'in_id' })
  inId: string

  @Column('text')
  reason: string

  @Column('text', { name: 'actor_label' })
  actorLabel: string

  @Column('timestamptz')
  at: Date
}
