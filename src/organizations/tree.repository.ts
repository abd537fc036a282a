import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { organizationsOn, parentsOn } from './organizations-on.js'
import { COUNTED, withinReach } from './reach.js'
import type { Below } from './tree.presenter.js'
import { unitOrder } from './unit-order.js'

/** A body in the tree of a day. */
export interface TreeRow {
  id: string
  name: string
  kind: string
  status: string
  unitGroup: string | null
  children: number
}

const ROW = `o.id, o.name, o.kind, o.status, o.unit_group AS "unitGroup",
  (SELECT count(*)::int FROM ${parentsOn(2)} c WHERE c.parent_id = o.id) AS children`

const ORDER = `CASE WHEN o.kind = 'grassroots_union' THEN 1 ELSE 0 END, ${unitOrder('o.unit_group', 'o')}`

/** The tree of a day, one level at a time: `$2` is always the day. */
@Injectable()
export class TreeRepository {
  /** Those of the roots that do not stand below another one of them. */
  async tops(tx: Tx, roots: string[], day: string): Promise<TreeRow[]> {
    return tx.query(
      `SELECT ${ROW} FROM ${organizationsOn(2)} o
       WHERE o.id = ANY ($1::uuid[]) AND o.status <> 'dissolved' AND NOT EXISTS (
         SELECT 1 FROM organization_closure c
         WHERE c.descendant_id = o.id AND c.ancestor_id = ANY ($1::uuid[]) AND c.ancestor_id <> o.id)
       ORDER BY ${ORDER}`,
      [roots, day],
    )
  }

  /** What stood directly below a body, as far as the actor reaches it today. */
  async below(
    tx: Tx,
    roots: string[],
    id: string,
    day: string,
    page: { limit: number; offset: number },
  ): Promise<TreeRow[]> {
    return tx.query(
      `SELECT ${ROW} FROM ${organizationsOn(2)} o
       WHERE o.parent_id = $3 AND o.status <> 'dissolved' AND ${withinReach('o.id', 1)}
       ORDER BY ${ORDER} LIMIT $4 OFFSET $5`,
      [roots, day, id, page.limit, page.offset],
    )
  }

  /** The body and those above it on the day, from the top down; only what the actor may reach. */
  async way(tx: Tx, roots: string[], day: string, id: string): Promise<TreeRow[]> {
    return tx.query(
      `WITH RECURSIVE up AS (
         SELECT $3::uuid AS id, 0 AS depth
         UNION ALL SELECT p.parent_id, up.depth + 1 FROM up JOIN ${parentsOn(2)} p ON p.organization_id = up.id
         WHERE up.depth < 40)
       SELECT ${ROW} FROM up JOIN ${organizationsOn(2)} o ON o.id = up.id
       WHERE ${withinReach('o.id', 1)} ORDER BY up.depth DESC`,
      [roots, day, id],
    )
  }

  /** How many bodies stand below each today, at any depth; whoever is within reach reaches all of them. */
  async countBelow(tx: Tx, ids: string[]): Promise<Map<string, Below>> {
    const rows = await tx.query<{ id: string; reached: number }[]>(
      `SELECT top.id, (SELECT count(*)::int FROM (SELECT 1 FROM organization_closure c
         WHERE c.ancestor_id = top.id LIMIT ${COUNTED + 2}) reached) AS reached FROM unnest($1::uuid[]) top (id)`,
      [ids],
    )
    const small = rows.filter(({ reached }) => reached <= COUNTED + 1).map(({ id }) => id)
    const exact = await tx.query<{ id: string; below: number }[]>(
      `SELECT c.ancestor_id AS id, count(*)::int AS below FROM organization_closure c
       JOIN organization_lines l ON l.organization_id = c.descendant_id AND l.status <> 'dissolved'
       WHERE c.ancestor_id = ANY ($1::uuid[]) AND c.depth > 0 GROUP BY c.ancestor_id`,
      [small],
    )
    const many = rows.filter(({ reached }) => reached > COUNTED + 1)
    return new Map([
      ...exact.map(({ id, below }): [string, Below] => [id, { below, isMoreBelow: false }]),
      ...many.map(({ id }): [string, Below] => [id, { below: COUNTED, isMoreBelow: true }]),
    ])
  }

  /** How many bodies within reach stood below each on a day: the tree of that day is walked. */
  async countBelowOn(tx: Tx, roots: string[], ids: string[], day: string): Promise<Map<string, Below>> {
    const rows = await tx.query<{ id: string; below: number }[]>(
      `WITH RECURSIVE below AS (
         SELECT p.parent_id AS root, p.organization_id AS id FROM ${parentsOn(2)} p WHERE p.parent_id = ANY ($3::uuid[])
         UNION ALL SELECT below.root, p.organization_id FROM below JOIN ${parentsOn(2)} p ON p.parent_id = below.id)
       SELECT root AS id, count(*)::int AS below FROM below WHERE ${withinReach('below.id', 1)} GROUP BY root`,
      [roots, day, ids],
    )
    return new Map(rows.map(({ id, below }) => [id, { below, isMoreBelow: false }]))
  }
}
