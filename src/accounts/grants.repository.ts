import { Injectable } from '@nestjs/common'
import { withinReach } from '../organizations/reach.js'
import type { Role } from '../access/permissions.js'
import type { Tx } from '../database/database.js'
import { RoleGrant } from './role-grant.entity.js'

export interface GrantRow {
  id: string
  role: Role
  organizationId: string
  organizationName: string
  isWithinReach: boolean
  createdAt: Date
  /** Null where the system did it. */
  grantedBy: string | null
  revokedAt: Date | null
  revokedBy: string | null
}

/** The body that the installation was set up for and those above it; of one that has ended, those that follow it. */
const THE_TOP = `installation i JOIN organization_closure above ON above.descendant_id = i.organization_id
  JOIN current_organizations o ON o.id = above.ancestor_id AND o.status <> 'dissolved'`

/** Roles over the top body: whoever holds one has all rights over the whole installation. */
const OVER_THE_TOP = `g.role = 'administrator' AND g.revoked_at IS NULL AND EXISTS (
  SELECT 1 FROM ${THE_TOP} WHERE above.ancestor_id = g.organization_id)`

@Injectable()
export class GrantsRepository {
  /** All that a user has and had, the oldest first; `$2` says which of them lie within reach. */
  async list(tx: Tx, userId: string, roots: string[]): Promise<GrantRow[]> {
    return tx.query(
      `SELECT g.id, g.role, g.organization_id AS "organizationId", o.name AS "organizationName",
         ${withinReach('g.organization_id', 2)} AS "isWithinReach", g.created_at AS "createdAt",
         giver.name AS "grantedBy", g.revoked_at AS "revokedAt", taker.name AS "revokedBy"
       FROM role_grants g JOIN current_organizations o ON o.id = g.organization_id
       LEFT JOIN users giver ON giver.id = g.granted_by LEFT JOIN users taker ON taker.id = g.revoked_by
       WHERE g.user_id = $1 ORDER BY g.created_at, g.id`,
      [userId, roots],
    )
  }

  /** False when the user has the role already. */
  async insertOnce(tx: Tx, grant: Omit<RoleGrant, 'revokedAt' | 'revokedBy'>): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO role_grants (id, user_id, role, organization_id, created_at, granted_by)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (user_id, role, organization_id) WHERE revoked_at IS NULL DO NOTHING RETURNING id`,
      [grant.id, grant.userId, grant.role, grant.organizationId, grant.createdAt, grant.grantedBy],
    )
    return rows.length === 1
  }

  async revoke(tx: Tx, id: string, now: Date, revokedBy: string | null): Promise<void> {
    await tx.query(
      `UPDATE role_grants SET revoked_at = $2, revoked_by = $3 WHERE id = $1 AND revoked_at IS NULL`,
      [id, now, revokedBy],
    )
  }

  /** Two administrators who take each other's role at once: the second waits and sees what the first did. */
  async lockInstallation(tx: Tx): Promise<void> {
    await tx.query(`SELECT 1 FROM installation FOR NO KEY UPDATE`)
  }

  /** The body that now stands for the one the installation was set up for; null before set-up. */
  async findTopBody(tx: Tx): Promise<string | null> {
    const [row] = await tx.query<{ id: string }[]>(
      `SELECT o.id FROM ${THE_TOP} ORDER BY above.depth, o.id LIMIT 1`,
    )
    return row?.id ?? null
  }

  /** Those who can sign in and administer the top body, and so all. */
  async countTopAdministrators(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ n: number }[]>(
      `SELECT count(DISTINCT u.id)::int AS n FROM role_grants g
       JOIN users u ON u.id = g.user_id AND u.state = 'active' WHERE ${OVER_THE_TOP}`,
    )
    return row!.n
  }
}
