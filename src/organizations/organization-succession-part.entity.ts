import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { OrganizationSuccession } from './organization-succession.entity.js'
import { Organization } from './organization.entity.js'

/** Append-only: one body that a succession is about, and the one that it turned into or went below. */
@Entity('organization_succession_parts')
@Index('organization_succession_parts_succession_idx', ['successionId'])
@Index('organization_succession_parts_from_idx', ['fromId'])
@Index('organization_succession_parts_to_idx', ['toId'])
export class OrganizationSuccessionPart {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'organization_succession_parts_pk' })
  id: string

  @ForeignKey(() => OrganizationSuccession, {
    name: 'organization_succession_parts_succession_fk',
    onDelete: 'RESTRICT',
  })
  @Column('uuid', { name: 'succession_id' })
  successionId: string

  @ForeignKey(() => Organization, { name: 'organization_succession_parts_from_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'from_id' })
  fromId: string

  @ForeignKey(() => Organization, { name: 'organization_succession_parts_to_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'to_id', nullable: true })
  toId: string | null
}
