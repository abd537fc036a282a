import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { User } from './user.entity.js'

/** Somebody who knew the password and still owes a code. Opens nothing by itself. */
@Entity('pending_sign_ins')
@Index('pending_sign_ins_user_idx', ['userId'])
export class PendingSignIn {
  @PrimaryColumn('text', { name: 'token_hash', primaryKeyConstraintName: 'pending_sign_ins_pk' })
  tokenHash: string

  @ForeignKey(() => User, { name: 'pending_sign_ins_user_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'user_id' })
  userId: string

  @Column('int')
  attempts: number

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date
}
