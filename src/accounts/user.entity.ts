import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm'
import { Organization } from '../organizations/organization.entity.js'

@Entity('users')
@Check('users_state_check', "state IN ('active', 'suspended')")
@Unique('users_email_unique', ['email'])
export class User {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'users_pk' })
  id: string

  @ForeignKey(() => Organization, { name: 'users_organization_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'organization_id' })
  organizationId: string

  @Column('text')
  email: string

  @Column('text')
  name: string

  @Column('text', { name: 'password_hash' })
  passwordHash: string

  @Column('text', { default: 'active' })
  state: string

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date
}
