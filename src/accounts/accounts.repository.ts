import { Injectable } from '@nestjs/common'
import type { Grant } from '../access/actor.js'
import { withinReach } from '../organizations/reach.js'
import type { Tx } from '../database/database.js'
import type { Colleague } from './accounts.presenter.js'
import { RoleGrant } from './role-grant.entity.js'
import { Session } from './session.entity.js'
import { User } from './user.entity.js'

export interface SignedIn {
  id: string
  name: string
  organizationId: string
  organizationName: string
  expiresAt: Date
  grants: Grant[]
}

@Injectable()
export class AccountsRepository {
  insertUser(tx: Tx, user: User) {
    return tx.insert(User, user)
  }

  insertGrant(tx: Tx, grant: RoleGrant) {
    return tx.insert(RoleGrant, grant)
  }

  findUserByEmail(tx: Tx, email: string): Promise<User | null> {
    return tx.findOneBy(User, { email, state: 'active' })
  }

  insertSession(tx: Tx, session: Session) {
    return tx.insert(Session, session)
  }

  deleteSession(tx: Tx, tokenHash: string) {
    return tx.delete(Session, { tokenHash })
  }

  deleteExpiredSessions(tx: Tx) {
    return tx.query(`DELETE FROM sessions WHERE expires_at < clock_timestamp()`)
  }

  /** The person behind a session that is still valid, with the roles held now. */
  async findSignedIn(tx: Tx, tokenHash: string, now: Date, idleSince: Date): Promise<SignedIn | null> {
    const [row] = await tx.query<SignedIn[]>(
      `SELECT u.id, u.name, u.organization_id AS "organizationId", o.name AS "organizationName",
         s.expires_at AS "expiresAt",
         COALESCE((SELECT json_agg(json_build_object('role', g.role, 'organizationId', g.organization_id))
           FROM role_grants g WHERE g.user_id = u.id AND g.revoked_at IS NULL), '[]') AS grants
       FROM sessions s JOIN users u ON u.id = s.user_id AND u.state = 'active'
       JOIN current_organizations o ON o.id = u.organization_id
       WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.last_seen_at > $3`,
      [tokenHash, now, idleSince],
    )
    return row ?? null
  }

  /** At most one write a minute for each session. */
  touchSession(tx: Tx, tokenHash: string, now: Date) {
    return tx.query(
      `UPDATE sessions SET last_seen_at = $2 WHERE token_hash = $1 AND last_seen_at < $2::timestamptz - interval '1 minute'`,
      [tokenHash, now],
    )
  }

  listColleagues(tx: Tx, roots: string[]): Promise<Colleague[]> {
    return tx.query(
      `SELECT u.id, u.name, u.email, u.state, o.name AS "organizationName",
         COALESCE((SELECT json_agg(json_build_object('role', g.role, 'organizationName', go.name) ORDER BY g.created_at)
           FROM role_grants g JOIN current_organizations go ON go.id = g.organization_id
           WHERE g.user_id = u.id AND g.revoked_at IS NULL), '[]') AS roles
       FROM users u JOIN current_organizations o ON o.id = u.organization_id
       WHERE ${withinReach('u.organization_id', 1)} ORDER BY u.name COLLATE "vi-VN-x-icu", u.id LIMIT 500`,
      [roots],
    )
  }
}
