import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { Registration } from '../registrations/registration.entity.js'
import { TrainingSession } from '../trainings/training-session.entity.js'
import { Training } from '../trainings/training.entity.js'

@Entity('scans')
@Check('scans_method_check', "method IN ('ticket', 'search')")
@Check(
  'scans_result_check',
  "result IN ('in', 'late', 'already_in', 'waiting', 'withdrawn', 'other_training', 'revoked', 'unknown')",
)
@Index('scans_session_idx', ['sessionId', 'registrationId'])
@Index('scans_registration_idx', ['registrationId'], { where: 'registration_id IS NOT NULL' })
@Index('scans_accepted_unique', ['sessionId', 'registrationId'], {
  unique: true,
  where: "result IN ('in', 'late')",
})
export class Scan {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'scans_pk' })
  id: string

  @ForeignKey(() => Training, { name: 'scans_training_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'training_id' })
  trainingId: string

  @ForeignKey(() => TrainingSession, { name: 'scans_session_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'session_id' })
  sessionId: string

  @ForeignKey(() => Registration, { name: 'scans_registration_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'registration_id', nullable: true })
  registrationId: string | null

  @Column('text')
  method: string

  @Column('text', { name: 'actor_label' })
  actorLabel: string

  @Column('timestamptz', { name: 'device_time' })
  deviceTime: Date

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date

  @Column('text')
  result: string

  @Column('text', { nullable: true })
  reason: string | null

  @Column('uuid', { name: 'earlier_scan_id', nullable: true })
  earlierScanId: string | null
}
