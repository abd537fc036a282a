import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { Organization } from './organization.entity.js'

@Entity('organization_parents')
@Check('organization_parents_dates_check', 'valid_to IS NULL OR valid_to > valid_from')
@Check('organization_parents_self_check', 'parent_id <> organization_id')
@Exclusion(
  'organization_parents_overlap',
  'USING gist (organization_id WITH =, daterange(valid_from, valid_to) WITH &&)',
)
@Index('organization_parents_organization_idx', ['organizationId'])
@Index('organization_parents_parent_idx', ['parentId'])
@Index('organization_parents_now_idx', ['parentId'], { where: 'valid_to IS NULL' })
export class OrganizationParent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'organization_parents_pk' })
  id: string

  @ForeignKey(() => Organization, { name: 'organization_parents_organization_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'organization_id' })
  organizationId: string

  @ForeignKey(() => Organization, { name: 'organization_parents_parent_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'parent_id' })
  parentId: string

  @Column('date', { name: 'valid_from' })
  validFrom: string

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date
}
