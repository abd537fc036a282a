import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { Training } from '../trainings/training.entity.js'

@Entity('certificate_batches')
@Index('certificate_batches_training_idx', ['trainingId'])
export class CertificateBatch {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'certificate_batches_pk' })
  id: string

  @ForeignKey(() => Training, { name: 'certificate_batches_training_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'training_id' })
  trainingId: string

  @Column('text', { name: 'requested_by' })
  requestedBy: string

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt: Date
}
