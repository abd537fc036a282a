import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm'
import { User } from './user.entity.js'

/** A key for a program that works in a person's name, with some of his rights, until a day. */
@Entity('api_tokens')
@Unique('api_tokens_hash_unique', ['tokenHash'])
@Index('api_tokens_user_idx', ['userId'])
@Check('api_tokens_scopes_check', 'cardinality(scopes) > 0')
export class ApiToken {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'api_tokens_pk' })
  id: string

  @ForeignKey(() => User, { name: 'api_tokens_user_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'user_id' })
  userId: string

  @Column('text')
  name: string

  @Column('text', { name: 'token_hash' })
  tokenHash: string

  /** Names of permissions; what the person has lost meanwhile, the token has lost too. */
  @Column('text', { array: true })
  scopes: string[]

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date

  @Column('date', { name: 'last_used_on', nullable: true })
  lastUsedOn: string | null

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null
}
