import { Injectable } from '@nestjs/common'
import { v7 as uuid } from 'uuid'
import type { Tx } from '../database/database.js'
import { Link } from './link.entity.js'
import { SecretsService } from './secrets.service.js'
import { hashToken } from './tokens.js'

export type LinkPurpose = 'set_up' | 'ticket' | 'invitation'

/**
 * Links that stand for a right of their own: bound to one purpose, expiring, revocable. The database
 * keeps only a hash; the token is derived from the row's id and the installation's secret, so that a
 * ticket can be printed again without being stored.
 */
@Injectable()
export class LinksService {
  constructor(private readonly secrets: SecretsService) {}

  /** Makes a link and returns its token. Times are real ones. */
  async issueIn(
    tx: Tx,
    purpose: LinkPurpose,
    subjectId: string | null,
    expiresAt: Date | null,
  ): Promise<string> {
    const id = uuid()
    const token = await this.tokenOf(id)
    await tx.insert(Link, {
      id,
      tokenHash: hashToken(token),
      purpose,
      subjectId,
      expiresAt,
      revokedAt: null,
      usedAt: null,
      createdAt: new Date(),
    })
    return token
  }

  /** The token of the newest live link of a subject, or null. */
  async findTokenIn(tx: Tx, purpose: LinkPurpose, subjectId: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string }[]>(
      `SELECT id FROM links WHERE purpose = $1 AND subject_id = $2 AND revoked_at IS NULL
         AND (expires_at IS NULL OR expires_at > clock_timestamp()) ORDER BY created_at DESC LIMIT 1`,
      [purpose, subjectId],
    )
    return row ? this.tokenOf(row.id) : null
  }

  /** The link behind a token; null for unknown, foreign, expired and revoked ones alike. */
  async findIn(tx: Tx, purpose: LinkPurpose, token: string): Promise<Link | null> {
    const link = await tx.findOneBy(Link, { tokenHash: hashToken(token), purpose })
    const isLive = link && !link.revokedAt && (!link.expiresAt || link.expiresAt > new Date())
    return isLive ? link : null
  }

  async markUsedIn(tx: Tx, id: string): Promise<void> {
    await tx.update(Link, { id }, { usedAt: new Date() })
  }

  async revokeIn(tx: Tx, purpose: LinkPurpose, subjectId: string | null): Promise<void> {
    await tx.query(
      `UPDATE links SET revoked_at = clock_timestamp()
       WHERE purpose = $1 AND subject_id IS NOT DISTINCT FROM $2 AND revoked_at IS NULL`,
      [purpose, subjectId],
    )
  }

  private tokenOf(id: string): Promise<string> {
    return this.secrets.derive('links', id)
  }
}
