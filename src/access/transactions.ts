import { Injectable } from '@nestjs/common'
import { Database, type Tx } from '../database/database.js'
import { accessErrors } from './access.errors.js'
import type { Actor } from './actor.js'
import { IdempotencyRepository } from './idempotency.repository.js'
import { redacted, type Redaction } from './redacted.js'

/**
 * Opens the transaction of a verb for an actor. When the request carries an idempotency key, the key
 * and the answer are kept in the same transaction, so that a repeat is answered with the first answer
 * and a verb that failed can be sent again.
 *
 * `work` must return plain JSON (ids, presented resources): a repeat gets it back from the database.
 */
@Injectable()
export class Transactions {
  constructor(
    private readonly database: Database,
    private readonly keys: IdempotencyRepository,
  ) {}

  async run<T>(actor: Actor, verb: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const request = actor.request
    if (!request?.key) return this.database.transaction(work)
    const owner = ownerOf(actor)
    const key = `${verb}:${request.key}`
    return this.database.transaction(async (tx) => {
      const stored = await this.keys.take(tx, owner, key, request.hash)
      if (stored && stored.requestHash !== request.hash) throw accessErrors.idempotency_key_reused()
      if (stored) return stored.answer as T
      const answer = await work(tx)
      await this.keys.keepAnswer(tx, owner, key, answer)
      return answer
    })
  }

  /** Blanks what kept answers say about a person; a repeat still gets its answer, without that. */
  async redactIn(tx: Tx, wanted: Redaction, replacement: string): Promise<void> {
    const found = await this.keys.lockMentioning(tx, [...wanted.ids, ...wanted.texts])
    for (const { actor, key, answer } of found)
      await this.keys.keepAnswer(tx, actor, key, redacted(answer, wanted, replacement))
  }

  /** Forgets the answers that are older than a day. */
  async purge(): Promise<number> {
    return this.database.transaction((tx) => this.keys.purge(tx))
  }
}

/** Anonymous callers have no id: their keys are told apart by the key alone (128 random bits by our forms). */
const ownerOf = (actor: Actor) => `${actor.kind}:${actor.id ?? ''}`
