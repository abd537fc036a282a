import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm'
import { SecondFactor } from './second-factor.entity.js'

/** One of the ten codes on paper that stand in for a lost telephone, each once. */
@Entity('recovery_codes')
export class RecoveryCode {
  @ForeignKey(() => SecondFactor, { name: 'recovery_codes_factor_fk', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'recovery_codes_pk' })
  userId: string

  /** argon2id, for fifty bits are few; the salt is that of the whole set, so that one hash finds the code. */
  @PrimaryColumn('text', { name: 'code_hash', primaryKeyConstraintName: 'recovery_codes_pk' })
  codeHash: string

  @Column('bytea')
  salt: Buffer

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: Date | null
}
