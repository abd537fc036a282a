import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { Training } from './training.entity.js'

@Entity('training_status_changes')
@Index('training_status_changes_training_idx', ['trainingId'])
export class TrainingStatusChange {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'training_status_changes_pk' })
  id: string

  @ForeignKey(() => Training, { name: 'training_status_changes_training_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'training_id' })
  trainingId: string

  @Column('text', { name: 'from_status' })
  fromStatus: string

  @Column('text', { name: 'to_status' })
  toStatus: string

  @Column('text', { nullable: true })
  reason: string | null

  @Column('text', { name: 'actor_label' })
  actorLabel: string

  @Column('timestamptz')
  at: Date
}
