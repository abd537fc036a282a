import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { ApiToken } from './api-token.entity.js'

@Injectable()
export class ApiTokensRepository {
  insert(tx: Tx, token: ApiToken) {
    return tx.insert(ApiToken, token)
  }

  /** Makes the making of tokens for one person wait in line, so that their number is right. */
  lockOwner(tx: Tx, userId: string) {
    return tx.query(`SELECT id FROM users WHERE id = $1 FOR NO KEY UPDATE`, [userId])
  }

  async countLive(tx: Tx, userId: string, now: Date): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM api_tokens
       WHERE user_id = $1 AND revoked_at IS NULL AND expires_at > $2`,
      [userId, now],
    )
    return row!.count
  }

  /** The live ones first, then the newest. */
  list(tx: Tx, userId: string, now: Date): Promise<Omit<ApiToken, 'userId' | 'tokenHash'>[]> {
    return tx.query(
      `SELECT id, name, scopes, created_at AS "createdAt", expires_at AS "expiresAt",
         last_used_on AS "lastUsedOn", revoked_at AS "revokedAt"
       FROM api_tokens WHERE user_id = $1
       ORDER BY (revoked_at IS NULL AND expires_at > $2) DESC, created_at DESC, id LIMIT 200`,
      [userId, now],
    )
  }

  findOf(tx: Tx, userId: string, id: string): Promise<ApiToken | null> {
    return tx.findOneBy(ApiToken, { userId, id })
  }

  /** False when it was revoked before. */
  async revoke(tx: Tx, userId: string, id: string, now: Date): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE api_tokens SET revoked_at = $3 WHERE user_id = $1 AND id = $2 AND revoked_at IS NULL`,
      [userId, id, now],
    )
    return count > 0
  }

  async revokeAll(tx: Tx, userId: string, now: Date): Promise<number> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE api_tokens SET revoked_at = $2 WHERE user_id = $1 AND revoked_at IS NULL AND expires_at > $2`,
      [userId, now],
    )
    return count
  }

  deleteOverBefore(tx: Tx, moment: Date) {
    return tx.query(`DELETE FROM api_tokens WHERE least(expires_at, revoked_at) < $1`, [moment])
  }
}
