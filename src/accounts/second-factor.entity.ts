import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm'
import { User } from './user.entity.js'

/** The secret that a person's telephone makes codes from. Counts only once a first code has confirmed it. */
@Entity('second_factors')
export class SecondFactor {
  @ForeignKey(() => User, { name: 'second_factors_user_fk', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'second_factors_pk' })
  userId: string

  /** Sealed with a key of the installation; see `SealedSecrets`. */
  @Column('bytea')
  secret: Buffer

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null

  /** The 30-second step whose code was used last: none of it or before it is taken again. */
  @Column('int', { name: 'last_step', nullable: true })
  lastStep: number | null
}
