import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm'
import { Organization } from '../organizations/organization.entity.js'

@Entity('number_series')
export class NumberSeries {
  @ForeignKey(() => Organization, { name: 'number_series_issuer_fk', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { name: 'issuer_id', primaryKeyConstraintName: 'number_series_pk' })
  issuerId: string

  @PrimaryColumn('text', { primaryKeyConstraintName: 'number_series_pk' })
  kind: string

  @PrimaryColumn('int', { primaryKeyConstraintName: 'number_series_pk' })
  year: number

  @Column('int', { name: 'last_number' })
  lastNumber: number
}
