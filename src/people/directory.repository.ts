import { Injectable } from '@nestjs/common'
import type { NameOrder } from '#text'
import type { Tx } from '../database/database.js'
import { likeEach } from '../database/like-each.js'
import {
  COUNTED,
  countedWithin,
  REACHED,
  reachSizeOf,
  walkedWithin,
  withinReach,
  type ReachSize,
} from '../organizations/reach.js'
import type { NameSearch } from './name-search.js'
import { nameRank, orderedKey } from './ordered-names.js'
import { CURRENT_PERSON, currentPosition, type CurrentPerson } from './people.repository.js'

export interface PeopleFilter {
  /** Bodies whose people, and those of all below them, are listed. */
  roots: string[]
  size: ReachSize
  today: string
  nameOrder: NameOrder
  limit: number
  offset: number
}

/** Of a search over a whole nation this many are ranked, and fewer shown. */
const RANKED = 2_000
export const SHOWN = 200

const orderOf = (order: NameOrder) =>
  `${orderedKey('p.sort_key', order)} COLLATE "vi-VN-x-icu", p.full_name COLLATE "vi-VN-x-icu", p.id`

const RANK = nameRank('p.full_name', 'p.search_key', 2)

@Injectable()
export class DirectoryRepository {
  async reachSize(tx: Tx, roots: string[]): Promise<ReachSize> {
    const [row] = await tx.query<{ n: number }[]>(REACHED, [roots])
    return reachSizeOf(row!.n)
  }

  /** By name, from the one after `after` on; `total` counts to a thousand and one. */
  async list(
    tx: Tx,
    filter: PeopleFilter & { after: string | null },
  ): Promise<{ rows: CurrentPerson[]; total: number }> {
    const { roots, size, today, nameOrder, after, limit, offset } = filter
    const order = orderOf(nameOrder)
    const [count] = await tx.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM (SELECT 1 FROM people p
       WHERE p.canonical_id IS NULL AND ${countedWithin('p.unit_id', 1, size)} LIMIT ${COUNTED + 1}) found`,
      [roots],
    )
    const rows = await tx.query<CurrentPerson[]>(
      `WITH page AS (
         SELECT p.id FROM people p WHERE p.canonical_id IS NULL AND ${walkedWithin('p.unit_id', 1, size)}
           AND ($3::uuid IS NULL OR (${order}) > (SELECT ${orderedKey('x.sort_key', nameOrder)}, x.full_name, x.id
             FROM people x WHERE x.id = $3))
         ORDER BY ${order} LIMIT $4 OFFSET $5)
       SELECT ${CURRENT_PERSON} FROM page JOIN people p ON p.id = page.id
       JOIN current_organizations o ON o.id = p.unit_id
       ${currentPosition('p.id', 2)}
       ORDER BY ${order}`,
      [roots, today, after, limit, offset],
    )
    return { rows, total: count!.total }
  }

  /** Best match first: whose name or unit holds every word. Looks at everybody within reach, which must not be many. */
  async search(
    tx: Tx,
    filter: PeopleFilter,
    search: NameSearch,
  ): Promise<{ rows: CurrentPerson[]; total: number }> {
    const found = `SELECT p.id, ${RANK} AS rank FROM people p
      JOIN organization_lines l ON l.organization_id = p.unit_id
      WHERE p.canonical_id IS NULL AND ${countedWithin('p.unit_id', 1, filter.size)}
        AND p.search_key || ' ' || l.search_key LIKE ALL ($5::text[])`
    return this.ranked(tx, filter, search, found)
  }

  /**
   * The same over many bodies, by the name alone: two thousand whose words are the ones sought are ranked, and where
   * these are fewer than may be shown, those whose words begin with them, and at last those that hold them.
   */
  async searchWide(
    tx: Tx,
    filter: PeopleFilter,
    search: NameSearch,
  ): Promise<{ rows: CurrentPerson[]; total: number }> {
    const terms = search.words.length
    const of = (parameter: number) => `SELECT p.id, ${RANK} AS rank FROM people p
      WHERE p.canonical_id IS NULL AND ${withinReach('p.unit_id', 1)}
        AND ${likeEach("(' ' || p.search_key || ' ')", parameter, terms)} LIMIT ${RANKED}`
    let result = await this.ranked(tx, filter, search, of(3), SHOWN)
    if (result.total < SHOWN) result = await this.ranked(tx, filter, search, of(4), SHOWN)
    if (result.total < SHOWN) result = await this.ranked(tx, filter, search, of(5), SHOWN)
    return result
  }

  private async ranked(
    tx: Tx,
    filter: PeopleFilter,
    search: NameSearch,
    found: string,
    atMost = COUNTED + 1,
  ) {
    const order = orderOf(filter.nameOrder)
    const rows = await tx.query<(CurrentPerson & { total: number })[]>(
      `WITH found AS MATERIALIZED (${found}), page AS (
         SELECT found.id, found.rank FROM found JOIN people p ON p.id = found.id
         ORDER BY found.rank, ${order} LIMIT $7 OFFSET $8)
       SELECT ${CURRENT_PERSON}, (SELECT least(count(*), ${atMost})::int FROM found) AS total
       FROM page JOIN people p ON p.id = page.id JOIN current_organizations o ON o.id = p.unit_id
       ${currentPosition('p.id', 6)}
       ORDER BY page.rank, ${order}`,
      [
        ...[filter.roots, search.exact, search.words, search.beginnings, search.anywhere, filter.today],
        ...[Math.max(0, Math.min(filter.limit, atMost - filter.offset)), filter.offset],
      ],
    )
    return { rows, total: rows[0]?.total ?? 0 }
  }
}
