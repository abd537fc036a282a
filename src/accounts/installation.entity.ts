import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm'
import { Organization } from '../organizations/organization.entity.js'

@Entity('installation')
@Check('installation_single_check', 'id = 1')
export class Installation {
  @PrimaryColumn('int', { primaryKeyConstraintName: 'installation_pk' })
  id: number

  @ForeignKey(() => Organization, { name: 'installation_organization_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'organization_id' })
  organizationId: string

  @Column('text', { name: 'public_address' })
  publicAddress: string

  @Column('timestamptz', { name: 'set_up_at' })
  setUpAt: Date
}
