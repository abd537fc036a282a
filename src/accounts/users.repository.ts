import { Injectable } from '@nestjs/common'
import { searchKey, searchPatterns } from '#text'
import type { Role } from '../access/permissions.js'
import type { Tx } from '../database/database.js'
import { withinReach } from '../organizations/reach.js'
import type { UserState } from './user-states.js'
import { User } from './user.entity.js'

export interface UserFilter {
  roots: string[]
  search: string
  role: Role | null
  state: UserState | null
  limit: number
  offset: number
}

/** What may be corrected of a user. */
export interface UserFacts {
  name: string
  email: string
}

export interface UserRow extends UserFacts {
  id: string
  state: UserState
  organizationId: string
  organizationName: string
  createdAt: Date
  version: number
}

export interface ListedUser extends UserRow {
  /** Within the reader's reach. */
  roles: { role: Role; organizationName: string }[]
  rolesElsewhere: number
  /** Of the newest invitation that may still be accepted. */
  invitedUntil: Date | null
}

const COLUMNS = `u.id, u.name, u.email, u.state, u.organization_id AS "organizationId", o.name AS "organizationName",
  u.created_at AS "createdAt", u.version`

/** Vietnamese lists go by the given name, the last word. */
const BY_NAME = `regexp_replace(u.name, '^(.*?)\\s*(\\S+)$', '\\2 \\1') COLLATE "vi-VN-x-icu", u.id`

const WHERE = `${withinReach('u.organization_id', 1)} AND u.search_key LIKE ALL ($2::text[])
  AND ($3::text IS NULL OR EXISTS (SELECT 1 FROM role_grants held WHERE held.user_id = u.id AND held.role = $3
    AND held.revoked_at IS NULL AND ${withinReach('held.organization_id', 1)}))`

const ROLES = `
  COALESCE((SELECT json_agg(json_build_object('role', g.role, 'organizationName', go.name) ORDER BY g.created_at, g.id)
    FROM role_grants g JOIN current_organizations go ON go.id = g.organization_id
    WHERE g.user_id = u.id AND g.revoked_at IS NULL AND ${withinReach('g.organization_id', 1)}), '[]') AS roles,
  (SELECT count(*)::int FROM role_grants g WHERE g.user_id = u.id AND g.revoked_at IS NULL
    AND NOT ${withinReach('g.organization_id', 1)}) AS "rolesElsewhere",
  (SELECT max(l.expires_at) FROM links l WHERE l.purpose = 'invitation' AND l.subject_id = u.id
    AND l.revoked_at IS NULL AND l.used_at IS NULL AND l.expires_at > clock_timestamp()) AS "invitedUntil"`

/** What a list of users is searched by. */
export const userSearchKey = ({ name, email }: UserFacts) => searchKey(`${name} ${email}`)

/** The people who sign in, as those above them see them. */
@Injectable()
export class UsersRepository {
  async list(tx: Tx, filter: UserFilter): Promise<ListedUser[]> {
    const { roots, search, role, state, limit, offset } = filter
    return tx.query(
      `SELECT ${COLUMNS}, ${ROLES} FROM users u JOIN current_organizations o ON o.id = u.organization_id
       WHERE ${WHERE} AND ($4::text IS NULL OR u.state = $4) ORDER BY ${BY_NAME} LIMIT $5 OFFSET $6`,
      [roots, searchPatterns(search), role, state, limit, offset],
    )
  }

  /** How many of each state, whichever state the list is narrowed to. */
  async countByState(tx: Tx, filter: UserFilter): Promise<{ state: UserState; count: number }[]> {
    return tx.query(`SELECT u.state, count(*)::int AS count FROM users u WHERE ${WHERE} GROUP BY u.state`, [
      filter.roots,
      searchPatterns(filter.search),
      filter.role,
    ])
  }

  async findWithin(tx: Tx, roots: string[], id: string): Promise<UserRow | null> {
    const [row] = await tx.query<UserRow[]>(
      `SELECT ${COLUMNS} FROM users u JOIN current_organizations o ON o.id = u.organization_id
       WHERE u.id = $2 AND ${withinReach('u.organization_id', 1)}`,
      [roots, id],
    )
    return row ?? null
  }

  async find(tx: Tx, id: string): Promise<UserRow | null> {
    const [row] = await tx.query<UserRow[]>(
      `SELECT ${COLUMNS} FROM users u JOIN current_organizations o ON o.id = u.organization_id WHERE u.id = $1`,
      [id],
    )
    return row ?? null
  }

  async findByEmail(tx: Tx, email: string): Promise<UserRow | null> {
    const [row] = await tx.query<UserRow[]>(
      `SELECT ${COLUMNS} FROM users u JOIN current_organizations o ON o.id = u.organization_id WHERE u.email = $1`,
      [email],
    )
    return row ?? null
  }

  /** Whatever changes a user or what he may do goes one after the other. */
  async lock(tx: Tx, id: string): Promise<void> {
    await tx.query(`SELECT 1 FROM users WHERE id = $1 FOR NO KEY UPDATE`, [id])
  }

  async insert(tx: Tx, user: User): Promise<void> {
    await tx.insert(User, user)
  }

  async setState(tx: Tx, id: string, state: UserState): Promise<void> {
    await tx.update(User, { id }, { state })
  }

  /** An invited user becomes one who signs in; for others it is a new password. */
  async setPassword(tx: Tx, id: string, passwordHash: string): Promise<void> {
    await tx.query(
      `UPDATE users SET password_hash = $2, state = CASE state WHEN 'invited' THEN 'active' ELSE state END WHERE id = $1`,
      [id, passwordHash],
    )
  }

  /** `users_email_unique` when somebody else has the address. */
  async setFacts(tx: Tx, id: string, { name, email }: UserFacts): Promise<void> {
    const version = () => 'version + 1'
    await tx.update(User, { id }, { name, email, searchKey: userSearchKey({ name, email }), version })
  }

  /** Only an account that nobody has ever opened. */
  async deleteInvited(tx: Tx, id: string): Promise<void> {
    await tx.query(`DELETE FROM role_grants WHERE user_id = $1`, [id])
    await tx.query(`DELETE FROM users WHERE id = $1 AND state = 'invited'`, [id])
  }
}
