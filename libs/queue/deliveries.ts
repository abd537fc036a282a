import type { EntityManager } from 'typeorm'
import { changed } from './changed.js'

/** One handing-over of a row to the queue; `delivery` makes it unlike every other of the row. */
export interface Delivery {
  id: string
  kind: string
  delivery: number
}

/** A row that a worker has begun, as it stood then; `delivery` now tells this run from every other. */
export interface Run extends Delivery {
  ref: string
  generation: number
  attempts: number
}

const MS = `interval '1 millisecond'`

/**
 * Takes due rows of these kinds, oldest first, as long as fewer than `window` rows are with the queue:
 * a short queue stays younger than `lostAfterMs`, after which a row counts as forgotten by it.
 */
export async function takeDue(
  tx: EntityManager,
  kinds: string[],
  window: number,
  lostAfterMs: number,
): Promise<Delivery[]> {
  const taken = await changed<Delivery & { due: Date }>(
    tx,
    `UPDATE outbox SET state = 'queued', delivery = delivery + 1, lease_until = now() + $3 * ${MS}
      WHERE id = ANY (ARRAY(
        SELECT id FROM outbox
         WHERE state = 'due' AND due_at <= now() AND kind = ANY($1::text[])
         ORDER BY due_at, id
         LIMIT greatest(0, $2 - (SELECT count(*) FROM outbox WHERE state = 'queued' AND lease_until IS NOT NULL))
           FOR UPDATE SKIP LOCKED))
  RETURNING id, kind, delivery, due_at AS due`,
    [kinds, window, lostAfterMs],
  )
  return taken.sort((a, b) => a.due.getTime() - b.due.getTime() || (a.id < b.id ? -1 : 1))
}

/** Takes back what the queue did not accept. */
export async function giveBack(tx: EntityManager, deliveries: readonly Delivery[]): Promise<void> {
  await tx.query(
    `UPDATE outbox SET state = 'due', lease_until = NULL
       FROM unnest($1::uuid[], $2::int[]) AS held (id, delivery)
      WHERE outbox.id = held.id AND outbox.delivery = held.delivery AND outbox.state = 'queued'`,
    [deliveries.map((each) => each.id), deliveries.map((each) => each.delivery)],
  )
}

/**
 * Makes rows due again whose queue forgot them or whose worker went silent; parks a row whose workers
 * died `maxAttempts` times. Rows that a transaction is just settling are passed over.
 */
export async function sweepLost(
  tx: EntityManager,
  maxAttempts: number,
): Promise<{ id: string; kind: string; state: 'due' | 'parked'; attempts: number }[]> {
  return changed(
    tx,
    `UPDATE outbox SET
        state = CASE WHEN state = 'leased' AND attempts >= $1 THEN 'parked' ELSE 'due' END,
        last_error = CASE WHEN state = 'leased' THEN 'WorkerGone' ELSE last_error END,
        due_at = LEAST(due_at, now()),
        lease_until = NULL
      WHERE id = ANY (ARRAY(
        SELECT id FROM outbox WHERE lease_until < now() ORDER BY lease_until LIMIT 500 FOR UPDATE SKIP LOCKED))
  RETURNING id, kind, state, attempts`,
    [maxAttempts],
  )
}

/**
 * Begins a row that waits and counts the attempt, or finds nothing to do. Any delivery may begin it, an
 * old one that the queue gives out late too: refusing those could let a slow worker never catch up.
 * A row that is running, done, parked or waits for its time is left alone.
 */
export async function begin(tx: EntityManager, id: string, leaseMs: number): Promise<Run | undefined> {
  const [run] = await changed<Run>(
    tx,
    `UPDATE outbox
        SET state = 'leased', delivery = delivery + 1, attempts = attempts + 1,
            due_at = 'infinity', lease_until = now() + $2 * ${MS}
      WHERE id = $1 AND (state = 'queued' OR state = 'due' AND due_at <= now())
  RETURNING id, kind, delivery, ref, generation, attempts`,
    [id, leaseMs],
  )
  return run
}

/** Keeps the lease of a run that still works. */
export async function renew(tx: EntityManager, run: Run, leaseMs: number): Promise<void> {
  await tx.query(
    `UPDATE outbox SET lease_until = now() + $3 * ${MS} WHERE id = $1 AND delivery = $2 AND state = 'leased'`,
    [run.id, run.delivery, leaseMs],
  )
}

/** True when someone else's run has settled the row: nothing is left to do. */
export async function isDone(tx: EntityManager, run: Run): Promise<boolean> {
  const rows = await tx.query<unknown[]>(`SELECT 1 FROM outbox WHERE id = $1 AND state <> 'done'`, [run.id])
  return rows.length === 0
}

/**
 * Marks the row done in the transaction of the effect; due again when it was asked for during the run.
 * A run that lost its lease may still settle (or work that always outlasts its lease would never end),
 * unless a newer run carries a newer request. False: the effect must be rolled back.
 */
export async function settle(tx: EntityManager, run: Run): Promise<boolean> {
  const rows = await changed(
    tx,
    `UPDATE outbox SET
        state = CASE WHEN generation = $3 THEN 'done' ELSE 'due' END,
        finished_at = CASE WHEN generation = $3 THEN clock_timestamp() END,
        due_at = CASE WHEN generation = $3 THEN LEAST(due_at, clock_timestamp()) ELSE due_at END,
        attempts = CASE WHEN generation = $3 THEN attempts ELSE 0 END,
        lease_until = NULL
      WHERE id = $1 AND state <> 'done' AND (generation = $3 OR delivery = $2)
  RETURNING id`,
    [run.id, run.delivery, run.generation],
  )
  return rows.length === 1
}

/** Records a failed run: due again after `backoffMs`, parked after `maxAttempts`. A stale run says nothing. */
export async function fail(
  tx: EntityManager,
  run: Run,
  failure: { error: string; backoffMs: number; maxAttempts: number },
): Promise<'due' | 'parked' | undefined> {
  const [row] = await changed<{ state: 'due' | 'parked' }>(
    tx,
    `UPDATE outbox SET
        state = CASE WHEN generation = $3 AND attempts >= $5 THEN 'parked' ELSE 'due' END,
        attempts = CASE WHEN generation = $3 THEN attempts ELSE 0 END,
        due_at = LEAST(due_at, now() + $6 * ${MS}),
        last_error = $4,
        lease_until = NULL
      WHERE id = $1 AND delivery = $2 AND state = 'leased'
  RETURNING state`,
    [run.id, run.delivery, run.generation, failure.error, failure.maxAttempts, failure.backoffMs],
  )
  return row?.state
}

/** True when a row of these kinds should have run `ageMs` ago and no worker has begun it. */
export async function hasBacklog(tx: EntityManager, kinds: string[], ageMs: number): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `SELECT 1 FROM outbox
      WHERE state IN ('due', 'queued') AND due_at < now() - $2 * ${MS} AND kind = ANY($1::text[]) LIMIT 1`,
    [kinds, ageMs],
  )
  return rows.length > 0
}

/** Removes rows that were done more than `keepMs` ago, some thousands at a time. */
export async function removeOldDone(tx: EntityManager, keepMs: number): Promise<void> {
  await tx.query(
    `DELETE FROM outbox WHERE id = ANY (ARRAY(
       SELECT id FROM outbox WHERE finished_at < now() - $1 * ${MS} ORDER BY finished_at LIMIT 5000))`,
    [keepMs],
  )
}
