import { Column, Entity, PrimaryColumn } from 'typeorm'

@Entity('throttle_counts')
export class ThrottleCount {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'throttle_counts_pk' })
  bucket: string

  @PrimaryColumn('timestamptz', { name: 'window_start', primaryKeyConstraintName: 'throttle_counts_pk' })
  windowStart: Date

  @Column('int')
  count: number
}
