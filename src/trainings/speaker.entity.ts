import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm'
import { Training } from './training.entity.js'

@Entity('speakers')
@Unique('speakers_no_unique', ['trainingId', 'no'])
export class Speaker {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'speakers_pk' })
  id: string

  @ForeignKey(() => Training, { name: 'speakers_training_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'training_id' })
  trainingId: string

  @Column('int')
  no: number

  @Column('text')
  name: string

  @Column('text')
  titles: string
}
