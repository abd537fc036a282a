import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm'
import { User } from './user.entity.js'

@Entity('sessions')
@Unique('sessions_id_unique', ['id'])
@Index('sessions_user_idx', ['userId'])
@Index('sessions_expires_idx', ['expiresAt'])
export class Session {
  @PrimaryColumn('text', { name: 'token_hash', primaryKeyConstraintName: 'sessions_pk' })
  tokenHash: string

  /** Names the session in addresses, where the token never stands. */
  @Column('uuid')
  id: string

  @ForeignKey(() => User, { name: 'sessions_user_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'user_id' })
  userId: string

  /** As the browser sent it, cut at 300 characters. Never shown: `deviceWords` says what it means. */
  @Column('text', { name: 'user_agent' })
  userAgent: string

  /** Shortened: enough to recognise a place, too little to find a person. */
  @Column('text')
  address: string

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date

  @Column('timestamptz', { name: 'last_seen_at' })
  lastSeenAt: Date

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date
}
