import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { PendingSignIn } from './pending-sign-in.entity.js'
import { User } from './user.entity.js'

/** Whoever has shown his password and owes a code. */
export interface Owing {
  userId: string
  email: string
  name: string
  organizationId: string
}

@Injectable()
export class SignInRepository {
  findActiveByEmail(tx: Tx, email: string): Promise<User | null> {
    return tx.findOneBy(User, { email, state: 'active' })
  }

  insertPending(tx: Tx, pending: PendingSignIn) {
    return tx.insert(PendingSignIn, pending)
  }

  /** Counts one code typed, before it is looked at; null when the sign-in is over, or used up by wrong codes. */
  async countCode(tx: Tx, tokenHash: string, now: Date, limit: number): Promise<Owing | null> {
    const [rows] = await tx.query<[Owing[], number]>(
      `UPDATE pending_sign_ins p SET attempts = p.attempts + 1 FROM users u
       WHERE p.token_hash = $1 AND p.expires_at > $2 AND p.attempts < $3 AND u.id = p.user_id AND u.state = 'active'
       RETURNING u.id AS "userId", u.email, u.name, u.organization_id AS "organizationId"`,
      [tokenHash, now, limit],
    )
    return rows[0] ?? null
  }

  /** False when somebody else has finished it a moment ago. */
  async deletePending(tx: Tx, tokenHash: string): Promise<boolean> {
    const { affected } = await tx.delete(PendingSignIn, { tokenHash })
    return (affected ?? 0) > 0
  }

  deleteExpired(tx: Tx, now: Date) {
    return tx.query(`DELETE FROM pending_sign_ins WHERE expires_at < $1`, [now])
  }
}
