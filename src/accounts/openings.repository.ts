import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { Link } from './link.entity.js'
import type { UserState } from './user-states.js'

/** An account and the link that opens it. */
export interface OpeningRow {
  linkId: string
  purpose: 'invitation' | 'password'
  withoutSecondFactor: boolean
  expiresAt: Date
  usedAt: Date | null
  /** True while the link opens the account as it stands now. */
  isLive: boolean
  userId: string
  name: string
  email: string
  state: UserState
  passwordHash: string | null
  organizationId: string
  organizationName: string
}

@Injectable()
export class OpeningsRepository {
  /** Whatever became of the link; `isLive` says whether it still opens. An account that is suspended opens by nothing. */
  async find(tx: Tx, tokenHash: string): Promise<OpeningRow | null> {
    const [row] = await tx.query<OpeningRow[]>(
      `SELECT l.id AS "linkId", l.purpose, l.without_second_factor AS "withoutSecondFactor",
         l.expires_at AS "expiresAt", l.used_at AS "usedAt",
         l.revoked_at IS NULL AND l.used_at IS NULL AND l.expires_at > clock_timestamp()
           AND u.state = CASE l.purpose WHEN 'invitation' THEN 'invited' ELSE 'active' END AS "isLive",
         u.id AS "userId", u.name, u.email, u.state, u.password_hash AS "passwordHash",
         u.organization_id AS "organizationId", o.name AS "organizationName"
       FROM links l JOIN users u ON u.id = l.subject_id JOIN current_organizations o ON o.id = u.organization_id
       WHERE l.token_hash = $1 AND l.purpose IN ('invitation', 'password')`,
      [tokenHash],
    )
    return row ?? null
  }

  async dropSecondFactor(tx: Tx, tokenHash: string): Promise<void> {
    await tx.update(Link, { tokenHash }, { withoutSecondFactor: true })
  }
}
