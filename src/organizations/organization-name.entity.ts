import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { Organization } from './organization.entity.js'

@Entity('organization_names')
@Check('organization_names_dates_check', 'valid_to IS NULL OR valid_to > valid_from')
@Exclusion(
  'organization_names_overlap',
  'USING gist (organization_id WITH =, daterange(valid_from, valid_to) WITH &&)',
)
@Index('organization_names_organization_idx', ['organizationId'])
export class OrganizationName {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'organization_names_pk' })
  id: string

  @ForeignKey(() => Organization, { name: 'organization_names_organization_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'organization_id' })
  organizationId: string

  @Column('text')
  name: string

  @Column('text', { name: 'sort_key' })
  sortKey: string

  @Column('text', { name: 'search_key' })
  searchKey: string

  @Column('date', { name: 'valid_from' })
  validFrom: string

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date
}
