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

  /** Null where the system gave it: at set-up, at a recovery. */
  @ForeignKey(() => User, { name: 'role_grants_granted_by_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'granted_by', nullable: true })
  grantedBy: string | null

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null

  @ForeignKey(() => User, { name: 'role_grants_revoked_by_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'revoked_by', nullable: true })
  revokedBy: string | null
}
