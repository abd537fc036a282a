import { Injectable } from '@nestjs/common'
import { searchPatterns } from '#text'
import type { Tx } from '../database/database.js'
import { likeEach } from '../database/like-each.js'
import { OrganizationName } from './organization-name.entity.js'
import { OrganizationParent } from './organization-parent.entity.js'
import { OrganizationStanding } from './organization-standing.entity.js'
import { Organization } from './organization.entity.js'
import { unitGroups } from './organization-kinds.js'
import { organizationsOn, parentsOn } from './organizations-on.js'
import {
  COUNTED,
  countedWithin,
  REACHED,
  reachSizeOf,
  walkedWithin,
  withinReach,
  type ReachSize,
} from './reach.js'
import { TREE_LOCK } from './tree-lock.js'
import { unitOrder } from './unit-order.js'

/** An organisation as it stands today. */
export interface CurrentOrganization {
  id: string
  kind: string
  status: string
  unitGroup: string | null
  sample: boolean
  externalCode: string | null
  version: number
  name: string
  parentId: string | null
  parentName: string | null
  /** How many stand directly below. */
  children: number
}

const FACTS = `
  o.id, o.kind, o.status, o.unit_group AS "unitGroup", o.sample, o.external_code AS "externalCode", o.version,
  o.name, o.parent_id AS "parentId"`

const CURRENT = `${FACTS},
  (SELECT p.name FROM current_organizations p WHERE p.id = o.parent_id) AS "parentName",
  (SELECT count(*)::int FROM organization_parents c WHERE c.parent_id = o.id AND c.valid_to IS NULL) AS children`

/** The same on the day in `$n`. */
const ON_DAY = (parameter: number) => `${FACTS},
  organization_name_on(o.parent_id, $${parameter}::date) AS "parentName",
  (SELECT count(*)::int FROM ${parentsOn(parameter)} c WHERE c.parent_id = o.id) AS children`

export interface OrganizationFilter {
  roots: string[]
  search?: string
  group?: string
  kind?: string
  /** Without it all that are not dissolved. */
  status?: string
  /** `YYYY-MM-DD`: as it was on that day. */
  on?: string
  /** The body after which the page begins; not with `on`. */
  after?: string
  limit: number
  offset: number
}

/** The order of lists, as an index has it: bodies before units, units by khối, then by name. */
const LINES = `l.place, l.sort_key COLLATE "vi-VN-x-icu", l.organization_id`

const LISTED = (within: string, words: number) => `${within}
  AND l.place = ANY ($2::int[]) AND ${likeEach('l.search_key', 3, words)}
  AND ($4::text IS NULL OR l.kind = $4)
  AND CASE WHEN $5::text IS NULL THEN l.status <> 'dissolved' ELSE $5 IN (l.status, 'all') END`

@Injectable()
export class OrganizationsRepository {
  /** Nobody moves or ends a body before the transaction is over; others may add bodies meanwhile. */
  async lockShape(tx: Tx): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock_shared($1)', [TREE_LOCK])
  }

  /** The first day on which the body was there. */
  async firstDay(tx: Tx, id: string): Promise<string> {
    const [row] = await tx.query<{ since: string }[]>(
      'SELECT min(valid_from) AS since FROM organization_standings WHERE organization_id = $1',
      [id],
    )
    return row!.since
  }

  async insert(
    tx: Tx,
    organization: Organization,
    standing: OrganizationStanding,
    name: OrganizationName,
    parent: OrganizationParent | null,
  ) {
    await this.lockShape(tx)
    await tx.insert(Organization, organization)
    await tx.insert(OrganizationStanding, standing)
    await tx.insert(OrganizationName, name)
    if (parent) await tx.insert(OrganizationParent, parent)
    await tx.query(
      `INSERT INTO organization_closure (ancestor_id, descendant_id, depth)
       SELECT $1::uuid, $1::uuid, 0
       UNION ALL SELECT ancestor_id, $1, depth + 1 FROM organization_closure WHERE descendant_id = $2`,
      [organization.id, parent?.parentId ?? null],
    )
  }

  /**
   * The name of a body directly below `parent` that reads the same without accents and capitals. Whoever else asks this
   * of the same parent waits, so that of two who add one body at once the second is asked.
   */
  async lockNamesake(tx: Tx, parent: string, key: string): Promise<string | null> {
    await tx.query('SELECT 1 FROM organizations WHERE id = $1 FOR NO KEY UPDATE', [parent])
    const [row] = await tx.query<{ name: string }[]>(
      `SELECT o.name FROM organization_parents p JOIN current_organizations o ON o.id = p.organization_id
       WHERE p.parent_id = $1 AND p.valid_to IS NULL AND o.search_key = $2 LIMIT 1`,
      [parent, key],
    )
    return row?.name ?? null
  }

  async findWithin(tx: Tx, roots: string[], id: string): Promise<CurrentOrganization | null> {
    const [row] = await tx.query<CurrentOrganization[]>(
      `SELECT ${CURRENT} FROM current_organizations o WHERE o.id = $1 AND ${withinReach('o.id', 2)}`,
      [id, roots],
    )
    return row ?? null
  }

  async find(tx: Tx, id: string): Promise<CurrentOrganization | null> {
    const [row] = await tx.query<CurrentOrganization[]>(
      `SELECT ${CURRENT} FROM current_organizations o WHERE o.id = $1`,
      [id],
    )
    return row ?? null
  }

  async reachSize(tx: Tx, roots: string[]): Promise<ReachSize> {
    const [row] = await tx.query<{ n: number }[]>(REACHED, [roots])
    return reachSizeOf(row!.n)
  }

  /** As it is today; `total` counts to a thousand and one. */
  async list(tx: Tx, filter: OrganizationFilter): Promise<{ rows: CurrentOrganization[]; total: number }> {
    const size = await this.reachSize(tx, filter.roots)
    const words = searchPatterns(filter.search ?? '')
    const values = [
      ...[filter.roots, placesOf(filter), words],
      ...[filter.kind ?? null, filter.status ?? null],
    ]
    const [count] = await tx.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM (SELECT 1 FROM organization_lines l
       WHERE ${LISTED(countedWithin('l.organization_id', 1, size), words.length)} LIMIT ${COUNTED + 1}) found`,
      values,
    )
    const rows = await tx.query<CurrentOrganization[]>(
      `WITH page AS (
         SELECT l.* FROM organization_lines l WHERE ${LISTED(walkedWithin('l.organization_id', 1, size), words.length)}
           AND ($6::uuid IS NULL OR (${LINES}) > (SELECT x.place, x.sort_key, x.organization_id
             FROM organization_lines x WHERE x.organization_id = $6))
         ORDER BY ${LINES} LIMIT $7 OFFSET $8)
       SELECT ${CURRENT} FROM page l JOIN current_organizations o ON o.id = l.organization_id ORDER BY ${LINES}`,
      [...values, filter.after ?? null, filter.limit, filter.offset],
    )
    return { rows, total: count!.total }
  }

  /** As it was on a day: looked through as a whole, because no index keeps the order of every day. */
  async listOn(
    tx: Tx,
    on: string,
    filter: OrganizationFilter,
  ): Promise<{ rows: CurrentOrganization[]; total: number }> {
    const where = `${withinReach('o.id', 1)}
      AND ($2::text IS NULL OR o.unit_group = $2)
      AND o.search_key LIKE ALL ($3::text[])
      AND ($4::text IS NULL OR o.kind = $4)
      AND CASE WHEN $5::text IS NULL THEN o.status <> 'dissolved' ELSE $5 IN (o.status, 'all') END`
    const values = [
      ...[filter.roots, filter.group ?? null, searchPatterns(filter.search ?? '')],
      ...[filter.kind ?? null, filter.status ?? null, on],
    ]
    const [count] = await tx.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM ${organizationsOn(6)} o WHERE ${where}`,
      values,
    )
    const rows = await tx.query<CurrentOrganization[]>(
      `SELECT ${ON_DAY(6)} FROM ${organizationsOn(6)} o WHERE ${where}
       ORDER BY CASE WHEN o.kind = 'grassroots_union' THEN 1 ELSE 0 END,
         ${unitOrder('o.unit_group', 'o')}
       LIMIT $7 OFFSET $8`,
      [...values, filter.limit, filter.offset],
    )
    return { rows, total: count!.total }
  }

  /** The way from the top to the organisation, both included: names as they are today. */
  async path(tx: Tx, id: string): Promise<{ id: string; name: string }[]> {
    return tx.query(
      `SELECT o.id, o.name FROM organization_closure c JOIN current_organizations o ON o.id = c.ancestor_id
       WHERE c.descendant_id = $1 ORDER BY c.depth DESC`,
      [id],
    )
  }

  async nameOn(tx: Tx, id: string, day: string): Promise<string | null> {
    const [row] = await tx.query<{ name: string | null }[]>(
      `SELECT organization_name_on($1::uuid, $2::date) AS name`,
      [id, day],
    )
    return row!.name
  }

  /** Names from the top down, the organisation last, by the parents and names of `day`. */
  async pathOn(tx: Tx, id: string, day: string): Promise<string[]> {
    const rows = await tx.query<{ name: string }[]>(
      `WITH RECURSIVE up AS (
         SELECT $1::uuid AS id, 0 AS depth
         UNION ALL SELECT p.parent_id, up.depth + 1
         FROM up JOIN organization_parents p ON p.organization_id = up.id
           AND p.valid_from <= $2::date AND (p.valid_to IS NULL OR p.valid_to > $2::date)
         WHERE up.depth < 40)
       SELECT organization_name_on(up.id, $2::date) AS name FROM up ORDER BY up.depth DESC`,
      [id, day],
    )
    return rows.map((row) => row.name)
  }
}

/** `organization_lines.place`: bodies 1 to 9, grassroots unions 11 to 19, each by khối, those of none last. */
function placesOf({ group, kind }: OrganizationFilter): number[] {
  const groups = group
    ? [unitGroups.indexOf(group as (typeof unitGroups)[number]) + 1]
    : [...unitGroups.keys(), 8].map((at) => at + 1)
  const levels = kind ? [kind === 'grassroots_union' ? 10 : 0] : [0, 10]
  return levels.flatMap((level) => groups.map((place) => level + place))
}
