import { Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** A request that was carried out, with its answer; a repeat within 24 hours gets the same one. */
@Entity('idempotency_keys')
export class IdempotencyKey {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_keys_pk' })
  actor: string

  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_keys_pk' })
  key: string

  @Column('text', { name: 'request_hash' })
  requestHash: string

  @Column('jsonb', { nullable: true })
  answer: unknown

  @Index('idempotency_keys_created_idx')
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date
}
