import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm'
import { Track } from './track.entity.js'
import { Training } from './training.entity.js'

@Entity('training_sessions')
@Index('training_sessions_words_idx', { synchronize: false })
@Index('training_sessions_training_idx', { synchronize: false })
@Check('training_sessions_times_check', 'ends_at > starts_at')
@Check('training_sessions_late_check', 'late_after_minutes BETWEEN 0 AND 240')
@Exclusion(
  'training_sessions_overlap',
  'USING gist (training_id WITH =, (coalesce(track_id, training_id)) WITH =, tstzrange(starts_at, ends_at) WITH &&)',
)
@Unique('training_sessions_no_unique', ['trainingId', 'no'])
export class TrainingSession {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'training_sessions_pk' })
  id: string

  @ForeignKey(() => Training, { name: 'training_sessions_training_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'training_id' })
  trainingId: string

  /** The group of participants that it is for; everybody's when null. */
  @ForeignKey(() => Track, { name: 'training_sessions_track_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'track_id', nullable: true })
  trackId: string | null

  @Column('int')
  no: number

  @Column('text')
  name: string

  @Column('timestamptz', { name: 'starts_at' })
  startsAt: Date

  @Column('timestamptz', { name: 'ends_at' })
  endsAt: Date

  @Column('int', { name: 'late_after_minutes', default: 15 })
  lateAfterMinutes: number

  @Column('text', { array: true, default: '{}' })
  topics: string[]
}
