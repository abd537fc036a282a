import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { Organization } from './organization.entity.js'

/** What a body was during a time: its kind, whether it worked, and the khối in which offices list it. */
@Entity('organization_standings')
@Check('organization_standings_dates_check', 'valid_to IS NULL OR valid_to > valid_from')
@Check(
  'organization_standings_kind_check',
  "kind IN ('national_confederation', 'provincial_federation', 'district_federation', 'commune_union', 'cluster_union', 'sector_union', 'superior_union', 'grassroots_union', 'occupational_union', 'section_union')",
)
@Check('organization_standings_status_check', "status IN ('active', 'suspended', 'dissolved')")
@Exclusion(
  'organization_standings_overlap',
  'USING gist (organization_id WITH =, daterange(valid_from, valid_to) WITH &&)',
)
@Index('organization_standings_organization_idx', ['organizationId'])
export class OrganizationStanding {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'organization_standings_pk' })
  id: string

  @ForeignKey(() => Organization, { name: 'organization_standings_organization_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'organization_id' })
  organizationId: string

  @Column('text')
  kind: string

  @Column('text')
  status: string

  @Column('text', { name: 'unit_group', nullable: true })
  unitGroup: string | null

  @Column('date', { name: 'valid_from' })
  validFrom: string

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null
}
