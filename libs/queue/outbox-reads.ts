import type { EntityManager } from 'typeorm'
import type { OutboxState } from './outbox.entity.js'

export interface KindCounts {
  kind: string
  /** Rows in each state; `done` counts those of the last days only, older ones are removed. */
  counts: Record<OutboxState, number>
  /** When the oldest row that should have run by now became due. */
  waitingSince: Date | null
}

export interface ParkedJob {
  id: string
  kind: string
  ref: string
  attempts: number
  lastError: string | null
  createdAt: Date
}

/** What stands in the outbox, by kind, for a staff page and for monitoring. */
export async function countsByKind(tx: EntityManager): Promise<KindCounts[]> {
  return tx.query<KindCounts[]>(`
    SELECT kind,
           json_build_object(
             'due', count(*) FILTER (WHERE state = 'due'),
             'queued', count(*) FILTER (WHERE state = 'queued'),
             'leased', count(*) FILTER (WHERE state = 'leased'),
             'done', count(*) FILTER (WHERE state = 'done'),
             'parked', count(*) FILTER (WHERE state = 'parked')) AS counts,
           min(due_at) FILTER (WHERE state IN ('due', 'queued') AND due_at <= now()) AS "waitingSince"
      FROM outbox GROUP BY kind ORDER BY kind`)
}

/** Parked rows, newest first: at most `take` after the row with id `after`. */
export async function listParked(tx: EntityManager, take = 50, after?: string): Promise<ParkedJob[]> {
  return tx.query<ParkedJob[]>(
    `SELECT id, kind, ref, attempts, last_error AS "lastError", created_at AS "createdAt"
       FROM outbox
      WHERE state = 'parked' AND ($2::uuid IS NULL OR id < $2::uuid)
      ORDER BY id DESC LIMIT $1`,
    [take, after ?? null],
  )
}
