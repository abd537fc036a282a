import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import type { OwnAccount } from './own-account.presenter.js'

export interface OwnAccountRow extends Pick<
  OwnAccount,
  'id' | 'name' | 'email' | 'version' | 'organizationName' | 'roles'
> {
  passwordHash: string
}

@Injectable()
export class OwnAccountRepository {
  async get(tx: Tx, userId: string): Promise<OwnAccountRow> {
    const [row] = await tx.query<OwnAccountRow[]>(
      `SELECT u.id, u.name, u.email, u.version, u.password_hash AS "passwordHash", o.name AS "organizationName",
         COALESCE((SELECT json_agg(json_build_object('role', g.role, 'organizationName', go.name) ORDER BY g.created_at)
           FROM role_grants g JOIN current_organizations go ON go.id = g.organization_id
           WHERE g.user_id = u.id AND g.revoked_at IS NULL), '[]') AS roles
       FROM users u JOIN current_organizations o ON o.id = u.organization_id WHERE u.id = $1`,
      [userId],
    )
    return row!
  }

  /** False when the password has changed since `earlier` was read. */
  async changePassword(tx: Tx, userId: string, earlier: string, hash: string): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE users SET password_hash = $3 WHERE id = $1 AND password_hash = $2`,
      [userId, earlier, hash],
    )
    return count > 0
  }

  async countWrongCodes(tx: Tx, userId: string, since: Date): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM audit_entries
       WHERE subject_kind = 'user' AND subject_id = $1 AND at > $2 AND verb = 'accounts.wrongCode'`,
      [userId, since],
    )
    return row!.count
  }
}
