import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { OrganizationSuccession } from './organization-succession.entity.js'
import { Organization } from './organization.entity.js'

/** Append-only: a unit that a succession put below another body, so that it can be put back. */
@Entity('organization_succession_moves')
@Index('organization_succession_moves_organization_idx', ['organizationId'])
export class OrganizationSuccessionMove {
  @ForeignKey(() => OrganizationSuccession, {
    name: 'organization_succession_moves_succession_fk',
    onDelete: 'RESTRICT',
  })
  @PrimaryColumn('uuid', {
    name: 'succession_id',
    primaryKeyConstraintName: 'organization_succession_moves_pk',
  })
  successionId: string

  @ForeignKey(() => Organization, {
    name: 'organization_succession_moves_organization_fk',
    onDelete: 'RESTRICT',
  })
  @PrimaryColumn('uuid', {
    name: 'organization_id',
    primaryKeyConstraintName: 'organization_succession_moves_pk',
  })
  organizationId: string

  @Column('uuid', { name: 'from_parent_id' })
  fromParentId: string

  @Column('uuid', { name: 'to_parent_id' })
  toParentId: string
}
