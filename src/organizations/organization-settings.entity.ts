import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm'
import { Organization } from './organization.entity.js'

@Entity('organization_settings')
export class OrganizationSettings {
  @ForeignKey(() => Organization, { name: 'organization_settings_organization_fk', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { name: 'organization_id', primaryKeyConstraintName: 'organization_settings_pk' })
  organizationId: string

  @PrimaryColumn('date', { name: 'valid_from', primaryKeyConstraintName: 'organization_settings_pk' })
  validFrom: string

  @Column('text', { name: 'parent_line' })
  parentLine: string

  @Column('text', { name: 'body_line' })
  bodyLine: string

  @Column('text')
  place: string

  @Column('text', { name: 'reference_suffix' })
  referenceSuffix: string

  @Column('text', { name: 'signing_authority' })
  signingAuthority: string

  @Column('text', { name: 'signer_title' })
  signerTitle: string

  @Column('text', { name: 'signer_name' })
  signerName: string

  @Column('text', { nullable: true })
  slogan: string | null

  @Column('jsonb', { default: '[]' })
  links: unknown

  @Column('int', { default: 1 })
  version: number

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date
}
