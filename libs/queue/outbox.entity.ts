import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm'

/**
 * due: waits for its time and a dispatcher. queued: handed to the queue. leased: a worker runs it.
 * done: its effect is in the database. parked: failed too often, a person decides.
 */
export type OutboxState = 'due' | 'queued' | 'leased' | 'done' | 'parked'

/** One piece of work owed: the only record of whether it was done. The queue is a hint beside it. */
@Entity('outbox')
@Index('outbox_kind_ref_live_unique', ['kind', 'ref'], { unique: true, where: `state <> 'done'` })
@Index('outbox_due_idx', ['dueAt', 'id'], { where: `state = 'due'` })
@Index('outbox_lease_idx', ['leaseUntil'], { where: 'lease_until IS NOT NULL' })
@Index('outbox_finished_idx', ['finishedAt'], { where: 'finished_at IS NOT NULL' })
@Check('outbox_state_check', `state IN ('due', 'queued', 'leased', 'done', 'parked')`)
@Check('outbox_lease_check', `(state IN ('queued', 'leased')) = (lease_until IS NOT NULL)`)
@Check('outbox_finished_check', `(state = 'done') = (finished_at IS NOT NULL)`)
export class OutboxRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'outbox_pkey' })
  id: string

  @Column('text')
  kind: string

  /** The job's ids, joined by `/`. */
  @Column('text')
  ref: string

  /** Raised whenever the work is asked for again: a run that began before does not settle it. */
  @Column('integer', { default: 1 })
  generation: number

  /** Counts hand-overs and runs together: names each of them, so that a run knows whether it holds the lease. */
  @Column('integer', { default: 0 })
  delivery: number

  @Column('text', { default: 'due' })
  state: OutboxState

  /** Runs begun, a run that was killed included. */
  @Column('integer', { default: 0 })
  attempts: number

  /** Real time, never the business clock. While a worker runs it: the next run asked for, else `infinity`. */
  @Column('timestamptz', { name: 'due_at', default: () => 'now()' })
  dueAt: Date

  @Column('timestamptz', { name: 'lease_until', nullable: true })
  leaseUntil: Date | null

  /** Kind, code and place of the last failure; never its message, which may name a person. */
  @Column('text', { name: 'last_error', nullable: true })
  lastError: string | null

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null
}
