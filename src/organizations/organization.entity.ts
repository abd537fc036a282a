import { Check, Column, Entity, PrimaryColumn } from 'typeorm'

@Entity('organizations')
@Check(
  'organizations_kind_check',
  "kind IN ('national_confederation', 'provincial_federation', 'district_federation', 'commune_union', 'cluster_union', 'sector_union', 'superior_union', 'grassroots_union', 'occupational_union', 'section_union')",
)
@Check('organizations_status_check', "status IN ('active', 'suspended', 'dissolved')")
export class Organization {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'organizations_pk' })
  id: string

  @Column('text')
  kind: string

  @Column('text', { default: 'active' })
  status: string

  @Column('text', { name: 'unit_group', nullable: true })
  unitGroup: string | null

  @Column('text', { name: 'external_code', nullable: true })
  externalCode: string | null

  @Column('boolean', { default: false })
  sample: boolean

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date
}
