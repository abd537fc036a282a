import { Injectable } from '@nestjs/common'
import { searchPatterns } from '#text'
import type { Tx } from '../database/database.js'
import { likeEach } from '../database/like-each.js'
import { withinReach } from './reach.js'

export interface Choice {
  id: string
  name: string
  kind: string
  parentName: string | null
}

const CHOICE = `o.id, o.name, o.kind,
  (SELECT p.name FROM current_organizations p WHERE p.id = o.parent_id) AS "parentName"`

/** Bodies before units, as they are listed elsewhere. */
const ORDER = `CASE WHEN o.kind IN ('grassroots_union', 'occupational_union', 'section_union') THEN 1 ELSE 0 END,
  o.sort_key COLLATE "vi-VN-x-icu", o.id`

/** The order of the list of bodies, which an index has. */
const LINES = `l.place, l.sort_key COLLATE "vi-VN-x-icu", l.organization_id`

/** Bodies that work today, a few at a time: none of these queries reads a whole large tree. */
@Injectable()
export class ChoicesRepository {
  async search(
    tx: Tx,
    roots: string[],
    query: string,
    except: string | null,
    limit: number,
  ): Promise<Choice[]> {
    const words = searchPatterns(query)
    return tx.query(
      `WITH found AS (
         SELECT l.organization_id FROM organization_lines l
         WHERE ${likeEach('l.search_key', 2, words.length)} AND l.status <> 'dissolved' AND l.organization_id IS DISTINCT FROM $3
           AND ${withinReach('l.organization_id', 1)}
         ORDER BY ${LINES} LIMIT $4)
       SELECT ${CHOICE} FROM found JOIN current_organizations o ON o.id = found.organization_id
       JOIN organization_lines l ON l.organization_id = o.id ORDER BY ${LINES}`,
      [roots, words, except, limit],
    )
  }

  /** Everything within reach, up to `limit`: stops reading there, so which ones it leaves out is left open. */
  async all(tx: Tx, roots: string[], except: string | null, limit: number): Promise<Choice[]> {
    return tx.query(
      `WITH reached AS (
         SELECT l.organization_id AS id FROM organization_lines l
         WHERE l.status <> 'dissolved' AND l.organization_id IS DISTINCT FROM $2
           AND ${withinReach('l.organization_id', 1)}
         LIMIT $3)
       SELECT ${CHOICE} FROM reached JOIN current_organizations o ON o.id = reached.id ORDER BY ${ORDER}`,
      [roots, except, limit],
    )
  }

  /** The roots and what stands directly below them. */
  async top(tx: Tx, roots: string[], except: string | null, limit: number): Promise<Choice[]> {
    return tx.query(
      `WITH near AS (
         SELECT unnest($1::uuid[]) AS id
         UNION SELECT p.organization_id FROM organization_parents p
           WHERE p.parent_id = ANY ($1::uuid[]) AND p.valid_to IS NULL
       ), found AS (
         SELECT l.organization_id FROM near JOIN organization_lines l ON l.organization_id = near.id
         WHERE l.status <> 'dissolved' AND l.organization_id IS DISTINCT FROM $2 ORDER BY ${LINES} LIMIT $3)
       SELECT ${CHOICE} FROM found JOIN current_organizations o ON o.id = found.organization_id
       JOIN organization_lines l ON l.organization_id = o.id ORDER BY ${LINES}`,
      [roots, except, limit],
    )
  }

  /** Those that stand below the same body as `id`. */
  async besides(tx: Tx, roots: string[], id: string, limit: number): Promise<Choice[]> {
    return tx.query(
      `SELECT ${CHOICE} FROM current_organizations o
       WHERE o.parent_id = (SELECT p.parent_id FROM current_organizations p WHERE p.id = $2)
         AND o.status <> 'dissolved' AND o.id <> $2 AND ${withinReach('o.id', 1)}
       ORDER BY ${ORDER} LIMIT $3`,
      [roots, id, limit],
    )
  }

  async named(tx: Tx, roots: string[], ids: string[]): Promise<Choice[]> {
    return tx.query(
      `SELECT ${CHOICE} FROM current_organizations o WHERE o.id = ANY ($2::uuid[]) AND ${withinReach('o.id', 1)}`,
      [roots, ids],
    )
  }
}
