import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm'
import { Training } from './training.entity.js'

/** A group of participants with sessions of its own: one day for part-time officials, two for full-time ones. */
@Entity('tracks')
@Unique('tracks_no_unique', ['trainingId', 'no'])
export class Track {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tracks_pk' })
  id: string

  @ForeignKey(() => Training, { name: 'tracks_training_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'training_id' })
  trainingId: string

  @Column('int')
  no: number

  @Column('text')
  name: string
}
