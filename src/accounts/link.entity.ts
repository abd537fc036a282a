import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm'

@Entity('links')
@Check('links_purpose_check', "purpose IN ('set_up', 'ticket', 'invitation', 'password', 'unit')")
@Unique('links_token_unique', ['tokenHash'])
@Index('links_subject_idx', ['purpose', 'subjectId'])
export class Link {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'links_pk' })
  id: string

  @Column('text', { name: 'token_hash' })
  tokenHash: string

  @Column('text')
  purpose: string

  @Column('uuid', { name: 'subject_id', nullable: true })
  subjectId: string | null

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt: Date | null

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: Date | null

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date

  /** Of a password link: using it takes the second factor off. */
  @Column('boolean', { name: 'without_second_factor', default: false })
  withoutSecondFactor?: boolean
}
