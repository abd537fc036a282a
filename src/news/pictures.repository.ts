import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { withinReach } from '../organizations/reach.js'
import { Picture, type PictureVariant } from './picture.entity.js'

@Injectable()
export class PicturesRepository {
  async insert(tx: Tx, picture: Picture): Promise<void> {
    await tx.insert(Picture, picture)
  }

  async isWithin(tx: Tx, roots: string[], id: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM pictures p WHERE p.id = $1 AND ${withinReach('p.organization_id', 2)}`,
      [id, roots],
    )
    return rows.length > 0
  }

  /** One size of a picture that the public (a published article shows it) or this reader may see. */
  async findFile(
    tx: Tx,
    id: string,
    file: string,
    roots: string[],
  ): Promise<{ variant: PictureVariant; isPublic: boolean } | null> {
    const [row] = await tx.query<{ variant: PictureVariant; isPublic: boolean }[]>(
      `SELECT * FROM (
         SELECT v.variant, ${withinReach('p.organization_id', 3)} AS reached,
           EXISTS (SELECT 1 FROM articles a WHERE a.picture_id = p.id AND a.state = 'published') AS "isPublic"
         FROM pictures p, jsonb_array_elements(p.variants) AS v (variant)
         WHERE p.id = $1 AND v.variant ->> 'file' = $2) AS found
       WHERE reached OR "isPublic"`,
      [id, file, roots],
    )
    return row ?? null
  }
}
