import { Injectable } from '@nestjs/common'
import { Throttle } from '../access/throttle.js'
import type { OpeningRow } from './openings.repository.js'
import { Passwords } from './passwords.js'

/** A click that comes twice comes within this time. */
const REPEAT_MS = 2 * 60_000
const attempts = { name: 'account_opened_again', limit: 5, minutes: 15 }

/**
 * Knows a second click on “set the password” from a used link. There is no idempotency key for it: with the key a
 * plain hash of the body would be kept, and so of the password.
 */
@Injectable()
export class RepeatedOpenings {
  constructor(
    private readonly throttle: Throttle,
    private readonly passwords: Passwords,
  ) {}

  /** True when this very link was used a moment ago to set this very password. Guesses are counted. */
  async isRepeat({ linkId, usedAt, passwordHash }: OpeningRow, password: string): Promise<boolean> {
    if (!usedAt || Date.now() - usedAt.getTime() > REPEAT_MS) return false
    await this.throttle.count(attempts, linkId)
    return this.passwords.matches(passwordHash, password)
  }
}
