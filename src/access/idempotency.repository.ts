import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'

export interface StoredAnswer {
  requestHash: string
  answer: unknown
}

@Injectable()
export class IdempotencyRepository {
  /**
   * Takes the key, or returns what was stored under it. Waits while another transaction that took
   * the same key is still running, because the insert does.
   */
  async take(tx: Tx, actor: string, key: string, requestHash: string): Promise<StoredAnswer | null> {
    const taken = await tx.query<unknown[]>(
      `INSERT INTO idempotency_keys (actor, key, request_hash, created_at) VALUES ($1, $2, $3, clock_timestamp())
       ON CONFLICT ON CONSTRAINT idempotency_keys_pk DO NOTHING RETURNING key`,
      [actor, key, requestHash],
    )
    if (taken.length > 0) return null
    const [stored] = await tx.query<StoredAnswer[]>(
      `SELECT request_hash AS "requestHash", answer FROM idempotency_keys WHERE actor = $1 AND key = $2`,
      [actor, key],
    )
    return stored ?? null
  }

  async keepAnswer(tx: Tx, actor: string, key: string, answer: unknown): Promise<void> {
    await tx.query(`UPDATE idempotency_keys SET answer = $3 WHERE actor = $1 AND key = $2`, [
      actor,
      key,
      JSON.stringify(answer ?? null),
    ])
  }

  /** Answers that hold one of the texts, held until the transaction ends. */
  async lockMentioning(tx: Tx, texts: string[]): Promise<{ actor: string; key: string; answer: unknown }[]> {
    return tx.query(
      `SELECT k.actor, k.key, k.answer FROM idempotency_keys k
       WHERE EXISTS (SELECT 1 FROM unnest($1::text[]) AS wanted WHERE position(wanted IN k.answer::text) > 0)
       FOR UPDATE`,
      [texts],
    )
  }

  /** Forgets what is older than a day. Returns how many. */
  async purge(tx: Tx): Promise<number> {
    const [, count] = await tx.query<[unknown, number]>(
      `DELETE FROM idempotency_keys WHERE created_at < clock_timestamp() - interval '24 hours'`,
    )
    return count
  }
}
