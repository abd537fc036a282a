import type { EntityManager } from 'typeorm'
import { v7 as uuid } from 'uuid'
import type { Job, JobPayload } from './job.js'
import { changed } from './changed.js'

export interface EnqueueOptions {
  /** Not before this real time (not business time); at once when left out. */
  dueAt?: Date
}

/**
 * A row that waits keeps its place; the row lock makes a run that is about to begin wait for this
 * transaction, so that it sees what we wrote. The new generation keeps a run that began before, even one
 * that lost its lease, from settling it. A parked row starts afresh.
 */
const ENQUEUE = `
  INSERT INTO outbox AS held (id, kind, ref, due_at)
  SELECT asked.id, $1, asked.ref, COALESCE($4::timestamptz, now())
    FROM unnest($2::uuid[], $3::text[]) AS asked (id, ref)
   ORDER BY asked.ref
  ON CONFLICT (kind, ref) WHERE state <> 'done' DO UPDATE SET
    generation = held.generation + 1,
    state = CASE WHEN held.state = 'parked' THEN 'due' ELSE held.state END,
    attempts = CASE WHEN held.state = 'parked' THEN 0 ELSE held.attempts END,
    due_at = CASE WHEN held.state = 'parked' THEN EXCLUDED.due_at ELSE LEAST(held.due_at, EXCLUDED.due_at) END`

/**
 * Owes a job, in the caller's transaction: rolled back with it, never lost once it commits.
 * While the same job with the same ids still waits, asking again changes nothing but an earlier `dueAt`;
 * while it runs, it will run once more afterwards; once done, a new row is made. Workers look several
 * times a second: a NOTIFY would make all committing transactions queue behind one lock.
 * Takes the outbox row's lock: call it after the locks of the business rows.
 */
export async function enqueueIn<Payload extends JobPayload>(
  tx: EntityManager,
  job: Job<Payload>,
  payload: Payload,
  options: EnqueueOptions = {},
): Promise<void> {
  await enqueueManyIn(tx, job, [payload], options)
}

/** The same for many payloads of one job in a single statement; repeated payloads count once. */
export async function enqueueManyIn<Payload extends JobPayload>(
  tx: EntityManager,
  job: Job<Payload>,
  payloads: readonly Payload[],
  options: EnqueueOptions = {},
): Promise<void> {
  const refs = [...new Set(payloads.map((payload) => job.refOf(payload)))]
  if (refs.length === 0) return
  await tx.query(ENQUEUE, [job.name, refs.map(() => uuid()), refs, options.dueAt ?? null])
}

/** Gives parked rows five new attempts, starting now. Returns how many of `ids` were parked. */
export async function retryParkedIn(tx: EntityManager, ids: readonly string[]): Promise<number> {
  const rows = await changed<{ id: string }>(
    tx,
    `UPDATE outbox SET state = 'due', attempts = 0, due_at = now()
      WHERE id = ANY($1::uuid[]) AND state = 'parked' RETURNING id`,
    [ids],
  )
  return rows.length
}
