import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import type { LinkPurpose } from './link-kinds.js'
import { Link } from './link.entity.js'

/** A link with how often it was opened. */
export interface LinkRow extends Link {
  openings: number
  firstOpenedAt: Date | null
  lastOpenedAt: Date | null
}

@Injectable()
export class LinksRepository {
  /** All in one statement. */
  async insert(tx: Tx, links: Link[]): Promise<void> {
    if (links.length > 0) await tx.insert(Link, links)
  }

  async find(tx: Tx, purpose: LinkPurpose, tokenHash: string): Promise<Link | null> {
    return tx.findOneBy(Link, { tokenHash, purpose })
  }

  /** The newest live link of each subject: ids are in the order of making. */
  async findLive(
    tx: Tx,
    purpose: LinkPurpose,
    subjectIds: string[],
    now: Date,
  ): Promise<{ id: string; subjectId: string }[]> {
    return tx.query(
      `SELECT DISTINCT ON (subject_id) id, subject_id AS "subjectId" FROM links
       WHERE purpose = $1 AND subject_id = ANY($2::uuid[]) AND revoked_at IS NULL AND used_at IS NULL
         AND (expires_at IS NULL OR expires_at > $3)
       ORDER BY subject_id, id DESC`,
      [purpose, subjectIds, now],
    )
  }

  /** Every link of these subjects, newest first. */
  async list(tx: Tx, purpose: LinkPurpose, subjectIds: string[]): Promise<LinkRow[]> {
    return tx.query(
      `SELECT l.id, l.token_hash AS "tokenHash", l.purpose, l.subject_id AS "subjectId", l.expires_at AS "expiresAt",
         l.revoked_at AS "revokedAt", l.used_at AS "usedAt", l.created_at AS "createdAt",
         opened.n AS openings, opened.first AS "firstOpenedAt", opened.last AS "lastOpenedAt"
       FROM links l CROSS JOIN LATERAL (
         SELECT count(*)::int AS n, min(at) AS first, max(at) AS last FROM link_openings o WHERE o.link_id = l.id
       ) opened
       WHERE l.purpose = $1 AND l.subject_id = ANY($2::uuid[]) ORDER BY l.id DESC`,
      [purpose, subjectIds],
    )
  }

  /** Returns how many stopped. */
  async revoke(tx: Tx, purpose: LinkPurpose, subjectId: string | null, now: Date): Promise<number> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE links SET revoked_at = $3
       WHERE purpose = $1 AND subject_id IS NOT DISTINCT FROM $2 AND revoked_at IS NULL`,
      [purpose, subjectId, now],
    )
    return count
  }

  /** False when somebody used it first, or it was revoked. */
  async markUsed(tx: Tx, id: string, now: Date): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE links SET used_at = $2 WHERE id = $1 AND used_at IS NULL AND revoked_at IS NULL`,
      [id, now],
    )
    return count === 1
  }

  /**
   * One row for each minute of an opening: nobody who opens a page waits for a lock on the link, and a link that is
   * opened all day costs no more than the minutes of a day.
   */
  async countOpening(tx: Tx, id: string, minute: Date): Promise<void> {
    await tx.query(
      `INSERT INTO link_openings (link_id, at) VALUES ($1, $2) ON CONFLICT ON CONSTRAINT link_openings_pk DO NOTHING`,
      [id, minute],
    )
  }
}
