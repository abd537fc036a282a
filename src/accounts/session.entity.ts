import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { User } from './user.entity.js'

@Entity('sessions')
@Index('sessions_user_idx', ['userId'])
@Index('sessions_expires_idx', ['expiresAt'])
export class Session {
  @PrimaryColumn('text', { name: 'token_hash', primaryKeyConstraintName: 'sessions_pk' })
  tokenHash: string

  @ForeignKey(() => User, { name: 'sessions_user_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'user_id' })
  userId: string

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date

  @Column('timestamptz', { name: 'last_seen_at' })
  lastSeenAt: Date

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date
}
