import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm'
import { Training } from './training.entity.js'

@Entity('training_seats')
@Check('training_seats_capacity_check', 'capacity BETWEEN 1 AND 10000')
@Check('training_seats_taken_check', 'taken BETWEEN 0 AND capacity')
@Check('training_seats_online_capacity_check', 'online_capacity BETWEEN 0 AND 10000')
@Check('training_seats_online_taken_check', 'online_taken BETWEEN 0 AND online_capacity')
@Check('training_seats_walk_ins_check', 'walk_ins >= 0')
export class TrainingSeats {
  @ForeignKey(() => Training, { name: 'training_seats_training_fk', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { name: 'training_id', primaryKeyConstraintName: 'training_seats_pk' })
  trainingId: string

  @Column('int')
  capacity: number

  @Column('int', { default: 0 })
  taken: number

  /** Places of those who take part online; none when the training is held in the hall alone. */
  @Column('int', { name: 'online_capacity', default: 0 })
  onlineCapacity: number

  @Column('int', { name: 'online_taken', default: 0 })
  onlineTaken: number

  /** Who came unannounced: beside the seats, never out of them. */
  @Column('int', { name: 'walk_ins', default: 0 })
  walkIns: number

  @Column('int', { name: 'next_seq', default: 1 })
  nextSeq: number
}
