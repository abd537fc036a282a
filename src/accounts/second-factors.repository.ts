import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { RecoveryCode } from './recovery-code.entity.js'
import { SecondFactor } from './second-factor.entity.js'

type Changed = [unknown[], number]

@Injectable()
export class SecondFactorsRepository {
  find(tx: Tx, userId: string): Promise<SecondFactor | null> {
    return tx.findOneBy(SecondFactor, { userId })
  }

  /** So that the codes of a second step are not renewed while it is turned off. */
  async lockConfirmed(tx: Tx, userId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT user_id FROM second_factors WHERE user_id = $1 AND confirmed_at IS NOT NULL FOR NO KEY UPDATE`,
      [userId],
    )
    return rows.length > 0
  }

  /** In place of one that was never confirmed. False when one is already in use. */
  async putUnconfirmed(tx: Tx, { userId, secret, createdAt }: SecondFactor): Promise<boolean> {
    const put = await tx.query<unknown[]>(
      `INSERT INTO second_factors AS f (user_id, secret, created_at) VALUES ($1, $2, $3)
       ON CONFLICT ON CONSTRAINT second_factors_pk DO UPDATE SET secret = $2, created_at = $3
       WHERE f.confirmed_at IS NULL RETURNING user_id`,
      [userId, secret, createdAt],
    )
    return put.length > 0
  }

  /** False when it is in use already, or is not the one that was shown. */
  async confirm(tx: Tx, { userId, secret }: SecondFactor, step: number, now: Date): Promise<boolean> {
    const [, count] = await tx.query<Changed>(
      `UPDATE second_factors SET confirmed_at = $4, last_step = $3
       WHERE user_id = $1 AND secret = $2 AND confirmed_at IS NULL`,
      [userId, secret, step, now],
    )
    return count > 0
  }

  /** Takes the code of a step, once: none of that step or an earlier one is taken again. */
  async takeStep(tx: Tx, userId: string, step: number): Promise<boolean> {
    const [, count] = await tx.query<Changed>(
      `UPDATE second_factors SET last_step = $2 WHERE user_id = $1 AND confirmed_at IS NOT NULL AND last_step < $2`,
      [userId, step],
    )
    return count > 0
  }

  /** False when there was none in use. */
  async delete(tx: Tx, userId: string): Promise<boolean> {
    await tx.delete(RecoveryCode, { userId })
    const [rows] = await tx.query<[{ confirmed_at: Date | null }[], number]>(
      `DELETE FROM second_factors WHERE user_id = $1 RETURNING confirmed_at`,
      [userId],
    )
    return rows.some((row) => row.confirmed_at !== null)
  }

  deleteUnconfirmedBefore(tx: Tx, moment: Date) {
    return tx.query(`DELETE FROM second_factors WHERE confirmed_at IS NULL AND created_at < $1`, [moment])
  }

  async replaceRecoveryCodes(tx: Tx, userId: string, codes: RecoveryCode[]): Promise<void> {
    await tx.delete(RecoveryCode, { userId })
    await tx.insert(RecoveryCode, codes)
  }

  /** Of the codes a person holds; null when there are none. */
  async findSalt(tx: Tx, userId: string): Promise<Buffer | null> {
    const [row] = await tx.query<{ salt: Buffer }[]>(
      `SELECT salt FROM recovery_codes WHERE user_id = $1 LIMIT 1`,
      [userId],
    )
    return row?.salt ?? null
  }

  async takeRecoveryCode(tx: Tx, userId: string, codeHash: string, now: Date): Promise<boolean> {
    const [, count] = await tx.query<Changed>(
      `UPDATE recovery_codes SET used_at = $3 WHERE user_id = $1 AND code_hash = $2 AND used_at IS NULL`,
      [userId, codeHash, now],
    )
    return count > 0
  }

  async countRecoveryCodes(tx: Tx, userId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM recovery_codes WHERE user_id = $1 AND used_at IS NULL`,
      [userId],
    )
    return row!.count
  }
}
