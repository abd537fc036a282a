import { Injectable } from '@nestjs/common'
import { randomBytes } from 'node:crypto'
import { Database, type Tx } from '../database/database.js'
import { Passwords } from './passwords.js'
import { newRecoveryCode, readOneTimeCode, readRecoveryCode, RECOVERY_CODES } from './recovery-code-words.js'
import { keyFor, seal, unseal } from './seal.js'
import type { SecondFactor } from './second-factor.entity.js'
import { SecondFactorsRepository } from './second-factors.repository.js'
import { SecretsService } from './secrets.service.js'
import { stepOfCode } from './totp.js'

const SETTING_UP_MS = 3_600_000

/** Within the hour that a new secret waits for its first code. */
export const isBeingSetUp = ({ confirmedAt, createdAt }: SecondFactor): boolean =>
  !confirmedAt && createdAt.getTime() > Date.now() - SETTING_UP_MS

/** A code that fits; whether it is still to be had is decided when it is taken. */
export type CodeProof = { kind: 'totp'; step: number } | { kind: 'recovery_code'; hash: string }

export interface SecondFactorState {
  /** Since when; null while it is off. */
  since: Date | null
  recoveryCodesLeft: number
}

/** The second step of signing in: codes of a telephone (RFC 6238), each once, and ten on paper for when it is lost. */
@Injectable()
export class SecondFactorsService {
  constructor(
    private readonly database: Database,
    private readonly factors: SecondFactorsRepository,
    private readonly secrets: SecretsService,
    private readonly passwords: Passwords,
  ) {}

  async stateIn(tx: Tx, userId: string): Promise<SecondFactorState> {
    const factor = await this.factors.find(tx, userId)
    if (!factor?.confirmedAt) return { since: null, recoveryCodesLeft: 0 }
    return {
      since: factor.confirmedAt,
      recoveryCodesLeft: await this.factors.countRecoveryCodes(tx, userId),
    }
  }

  /**
   * Looks whether what was typed is a code of this person, of the telephone or of the paper; null when not.
   * Slow for the latter, so outside any transaction. `takeIn` then uses it up.
   */
  async read(userId: string, typed: string): Promise<CodeProof | null> {
    const digits = readOneTimeCode(typed)
    if (digits) {
      const factor = await this.factors.find(this.database.reader, userId)
      if (!factor?.confirmedAt) return null
      const step = stepOfCode(await this.open(userId, factor.secret), digits, new Date())
      return step === null ? null : { kind: 'totp', step }
    }
    const code = readRecoveryCode(typed)
    const salt = code && (await this.factors.findSalt(this.database.reader, userId))
    return code && salt ? { kind: 'recovery_code', hash: await this.passwords.digest(code, salt) } : null
  }

  /** Uses the code up. False when it was used before, also a moment ago by somebody else. */
  takeIn(tx: Tx, userId: string, proof: CodeProof): Promise<boolean> {
    return proof.kind === 'totp'
      ? this.factors.takeStep(tx, userId, proof.step)
      : this.factors.takeRecoveryCode(tx, userId, proof.hash, new Date())
  }

  /**
   * Takes the second step away from somebody who lost telephone and paper. False when there was none. The caller
   * permits and writes the audit entry, and ends what is open with `SessionsService.endAllIn`.
   */
  removeIn(tx: Tx, userId: string): Promise<boolean> {
    return this.factors.delete(tx, userId)
  }

  /** Ten new codes as they are shown once, and as they are kept. Slow: outside any transaction. */
  async newRecoveryCodes(userId: string) {
    const salt = randomBytes(16)
    const shown = Array.from({ length: RECOVERY_CODES }, newRecoveryCode)
    const hashes = await Promise.all(shown.map((code) => this.passwords.digest(code, salt)))
    const createdAt = new Date()
    return { shown, kept: hashes.map((codeHash) => ({ userId, codeHash, salt, createdAt, usedAt: null })) }
  }

  async close(userId: string, secret: Buffer): Promise<Buffer> {
    return seal(await this.key(), secret, userId)
  }

  async open(userId: string, sealed: Buffer): Promise<Buffer> {
    return unseal(await this.key(), sealed, userId)
  }

  /** Forgets secrets that were never confirmed. */
  async purge(): Promise<void> {
    await this.factors.deleteUnconfirmedBefore(this.database.reader, new Date(Date.now() - SETTING_UP_MS))
  }

  private async key(): Promise<Buffer> {
    return keyFor(await this.secrets.get('second_factors'), 'totp secrets')
  }
}
