import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm'
import { Training } from './training.entity.js'

@Entity('legal_bases')
@Unique('legal_bases_no_unique', ['trainingId', 'no'])
export class LegalBasis {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'legal_bases_pk' })
  id: string

  @ForeignKey(() => Training, { name: 'legal_bases_training_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'training_id' })
  trainingId: string

  @Column('int')
  no: number

  @Column('text')
  number: string

  @Column('date', { name: 'issued_on' })
  issuedOn: string

  @Column('text')
  issuer: string

  @Column('text')
  title: string
}
