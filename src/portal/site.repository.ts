import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'

export interface Site {
  /** The body whose site this is. */
  name: string
  slogan: string | null
  links: { label: string; href: string }[]
}

@Injectable()
export class SiteRepository {
  /**
   * What the frame of every page says of its body, in one query: the lowest body with a letterhead of its own,
   * else the top, and the letterhead that holds for it on `day`. Null before the installation is set up.
   */
  async find(tx: Tx, day: string): Promise<Site | null> {
    const [row] = await tx.query<Site[]>(
      `WITH site AS (
         SELECT coalesce(
           (SELECT c.descendant_id FROM organization_settings s
            JOIN organization_closure c ON c.descendant_id = s.organization_id
            WHERE c.ancestor_id = i.organization_id ORDER BY c.depth DESC, c.descendant_id LIMIT 1),
           i.organization_id) AS id
         FROM installation i WHERE i.id = 1)
       SELECT o.name, l.slogan, coalesce(l.links, '[]') AS links
       FROM site JOIN current_organizations o ON o.id = site.id
       LEFT JOIN LATERAL (
         SELECT s.slogan, s.links FROM organization_closure c
         JOIN organization_settings s ON s.organization_id = c.ancestor_id
         WHERE c.descendant_id = site.id
         ORDER BY c.depth, (s.valid_from <= $1::date) DESC,
           CASE WHEN s.valid_from <= $1::date THEN s.valid_from END DESC, s.valid_from LIMIT 1) l ON true`,
      [day],
    )
    return row ?? null
  }
}
