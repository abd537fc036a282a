import { Injectable } from '@nestjs/common'
import type { Grant } from '../access/actor.js'
import type { Tx } from '../database/database.js'
import { PendingSignIn } from './pending-sign-in.entity.js'
import { Session } from './session.entity.js'

export interface SignedIn {
  id: string
  name: string
  organizationId: string
  organizationName: string
  grants: Grant[]
}

export type LiveSession = Pick<Session, 'id' | 'userAgent' | 'address' | 'createdAt' | 'lastSeenAt'>

/** A token that is neither revoked nor over, and the person behind it. */
export interface TokenHolder extends SignedIn {
  tokenId: string
  tokenName: string
  scopes: string[]
}

/** The person behind `s.user_id`, while the account is active, with the roles held now. */
const person = `u.id, u.name, u.organization_id AS "organizationId", o.name AS "organizationName",
  COALESCE((SELECT json_agg(json_build_object('role', g.role, 'organizationId', g.organization_id))
    FROM role_grants g WHERE g.user_id = u.id AND g.revoked_at IS NULL), '[]') AS grants`
const joins = `JOIN users u ON u.id = s.user_id AND u.state = 'active'
  JOIN current_organizations o ON o.id = u.organization_id`

@Injectable()
export class SessionsRepository {
  insert(tx: Tx, session: Session) {
    return tx.insert(Session, session)
  }

  delete(tx: Tx, tokenHash: string) {
    return tx.delete(Session, { tokenHash })
  }

  deleteExpired(tx: Tx) {
    return tx.query(`DELETE FROM sessions WHERE expires_at < clock_timestamp()`)
  }

  /** The person behind a session that is still valid. */
  async findSignedIn(
    tx: Tx,
    tokenHash: string,
    now: Date,
    idleSince: Date,
  ): Promise<(SignedIn & { sessionId: string }) | null> {
    const [row] = await tx.query<(SignedIn & { sessionId: string })[]>(
      `SELECT s.id AS "sessionId", ${person} FROM sessions s ${joins}
       WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.last_seen_at > $3`,
      [tokenHash, now, idleSince],
    )
    return row ?? null
  }

  /** The person himself, while the account is active. */
  async findPerson(tx: Tx, userId: string): Promise<SignedIn | null> {
    const [row] = await tx.query<SignedIn[]>(
      `SELECT ${person} FROM (SELECT $1::uuid AS user_id) s ${joins}`,
      [userId],
    )
    return row ?? null
  }

  /** At most one write a minute for each session. */
  touch(tx: Tx, tokenHash: string, now: Date) {
    return tx.query(
      `UPDATE sessions SET last_seen_at = $2 WHERE token_hash = $1 AND last_seen_at < $2::timestamptz - interval '1 minute'`,
      [tokenHash, now],
    )
  }

  /** Those that still open something, the one used last first. */
  list(tx: Tx, userId: string, now: Date, idleSince: Date): Promise<LiveSession[]> {
    return tx.query(
      `SELECT id, user_agent AS "userAgent", address, created_at AS "createdAt", last_seen_at AS "lastSeenAt"
       FROM sessions WHERE user_id = $1 AND expires_at > $2 AND last_seen_at > $3
       ORDER BY last_seen_at DESC, id LIMIT 200`,
      [userId, now, idleSince],
    )
  }

  /** Returns how many: none when it is somebody else's. */
  async deleteOf(tx: Tx, userId: string, id: string): Promise<number> {
    const { affected } = await tx.delete(Session, { userId, id })
    return affected ?? 0
  }

  /** All of a person's but the one named (null: all). Returns how many. */
  async deleteAllOf(tx: Tx, userId: string, except: string | null): Promise<number> {
    const [, count] = await tx.query<[unknown, number]>(
      `DELETE FROM sessions WHERE user_id = $1 AND id IS DISTINCT FROM $2`,
      [userId, except],
    )
    return count
  }

  deletePendingOf(tx: Tx, userId: string) {
    return tx.delete(PendingSignIn, { userId })
  }

  async findByApiToken(tx: Tx, tokenHash: string, now: Date): Promise<TokenHolder | null> {
    const [row] = await tx.query<TokenHolder[]>(
      `SELECT s.id AS "tokenId", s.name AS "tokenName", s.scopes, ${person} FROM api_tokens s ${joins}
       WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.revoked_at IS NULL`,
      [tokenHash, now],
    )
    return row ?? null
  }

  /** At most one write a day for each token. */
  touchApiToken(tx: Tx, id: string, today: string) {
    return tx.query(
      `UPDATE api_tokens SET last_used_on = $2 WHERE id = $1 AND last_used_on IS DISTINCT FROM $2::date`,
      [id, today],
    )
  }
}
