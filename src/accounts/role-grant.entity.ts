import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { Organization } from '../organizations/organization.entity.js'
import { User } from './user.entity.js'

@Entity('role_grants')
@Check(
  'role_grants_role_check',
  "role IN ('administrator', 'organizer', 'unit_representative', 'door', 'editor', 'viewer')",
)
@Index('role_grants_live_unique', ['userId', 'role', 'organizationId'], {
  unique: true,
  where: 'revoked_at IS NULL',
})
export class RoleGrant {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'role_grants_pk' })
  id: string

  @ForeignKey(() => User, { name: 'role_grants_user_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'user_id' })
  userId: string

  @Column('text')
  role: string

  @ForeignKey(() => Organization, { name: 'role_grants_organization_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'organization_id' })
  organizationId: string

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null
}
