import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm'
import { Organization } from '../organizations/organization.entity.js'

@Entity('users')
@Check('users_state_check', "state IN ('invited', 'active', 'suspended')")
@Check('users_password_check', "(state = 'invited') = (password_hash IS NULL)")
@Index('users_organization_idx', ['organizationId'])
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

  /** Name and address as a search sees them. */
  @Column('text', { name: 'search_key' })
  searchKey: string

  /** Null until the invitation is accepted. */
  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash: string | null

  @Column('text', { default: 'active' })
  state: string

  /** Of name and address. */
  @Column('integer', { default: 1 })
  version: number

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date
}
