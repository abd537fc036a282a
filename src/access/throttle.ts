import { Injectable } from '@nestjs/common'
import { defineErrors } from '#errors'
import { createHash } from 'node:crypto'
import { Database } from '../database/database.js'

export const throttleErrors = defineErrors({
  too_many_attempts: {
    kind: 'too_many',
    vi: (p) => `Đã thử quá nhiều lần. Đồng chí chờ ${p.minutes} phút rồi thử lại.`,
    en: (p) => `Too many attempts. Please wait ${p.minutes} minutes and try again.`,
  },
})

export interface ThrottleRule {
  /** What is counted: `sign_in`, `verification`. */
  name: string
  limit: number
  minutes: number
}

/** Counts attempts in the database, so that a restart forgets none and all processes count together. */
@Injectable()
export class Throttle {
  constructor(private readonly database: Database) {}

  /** Counts one attempt by `subject` (an address, an account); over the limit it throws `too_many_attempts`. */
  async count(rule: ThrottleRule, subject: string): Promise<void> {
    const attempts = await this.add(rule, subject, 1)
    if (attempts > rule.limit) throw throttleErrors.too_many_attempts({ minutes: rule.minutes })
  }

  /** Throws when the limit is already reached, without counting. */
  async check(rule: ThrottleRule, subject: string): Promise<void> {
    const attempts = await this.add(rule, subject, 0)
    if (attempts >= rule.limit) throw throttleErrors.too_many_attempts({ minutes: rule.minutes })
  }

  /** Takes one counted attempt back: it turned out to be no guess. */
  async giveBack(rule: ThrottleRule, subject: string): Promise<void> {
    await this.add(rule, subject, -1)
  }

  private async add(rule: ThrottleRule, subject: string, amount: number): Promise<number> {
    // The subject may be an address of a person: only its hash is kept.
    const hash = createHash('sha256').update(subject).digest('hex').slice(0, 32)
    const windowMs = rule.minutes * 60_000
    const start = new Date(Math.floor(Date.now() / windowMs) * windowMs)
    const [row] = await this.database.reader.query<{ count: number }[]>(
      `INSERT INTO throttle_counts AS t (bucket, window_start, count) VALUES ($1, $2, $3)
       ON CONFLICT ON CONSTRAINT throttle_counts_pk DO UPDATE SET count = t.count + $3 RETURNING count`,
      [`${rule.name}:${hash}`, start, amount],
    )
    return row!.count
  }

  /** Forgets windows that ended more than a day ago. */
  async purge(): Promise<void> {
    await this.database.reader.query(
      `DELETE FROM throttle_counts WHERE window_start < clock_timestamp() - interval '1 day'`,
    )
  }
}
