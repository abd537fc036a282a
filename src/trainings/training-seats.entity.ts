import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm'
import { Training } from './training.entity.js'

@Entity('training_seats')
@Check('training_seats_capacity_check', 'capacity BETWEEN 1 AND 10000')
@Check('training_seats_taken_check', 'taken BETWEEN 0 AND capacity')
export class TrainingSeats {
  @ForeignKey(() => Training, { name: 'training_seats_training_fk', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { name: 'training_id', primaryKeyConstraintName: 'training_seats_pk' })
  trainingId: string

  @Column('int')
  capacity: number

  @Column('int', { default: 0 })
  taken: number

  @Column('int', { name: 'next_seq', default: 1 })
  nextSeq: number
}
