import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { Registration } from '../registrations/registration.entity.js'
import { TrainingSession } from '../trainings/training-session.entity.js'

@Entity('attendance_decisions')
@Check('attendance_decisions_kind_check', "kind IN ('excused', 'present', 'absent')")
@Index('attendance_decisions_registration_idx', ['registrationId', 'sessionId', 'at'])
export class AttendanceDecision {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'attendance_decisions_pk' })
  id: string

  @ForeignKey(() => Registration, { name: 'attendance_decisions_registration_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'registration_id' })
  registrationId: string

  @ForeignKey(() => TrainingSession, { name: 'attendance_decisions_session_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'session_id' })
  sessionId: string

  @Column('text')
  kind: string

  @Column('text')
  reason: string

  @Column('text', { name: 'actor_label' })
  actorLabel: string

  @Column('timestamptz')
  at: Date
}
