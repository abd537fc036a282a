import { Injectable } from '@nestjs/common'
import type { NameOrder } from '#text'
import type { Tx } from '../database/database.js'
import { withinReach } from '../organizations/reach.js'
import { orderedKey } from './name-orders.repository.js'
import type { NameSearch } from './name-search.js'
import { CURRENT_PERSON, currentPosition, type CurrentPerson } from './people.repository.js'

export interface PeopleFilter {
  roots: string[]
  search: NameSearch
  unitId: string | null
  today: string
  nameOrder: NameOrder
  limit: number
  offset: number
}

const WHERE = `p.canonical_id IS NULL AND ${withinReach('p.unit_id', 1)}
  AND ($2::uuid IS NULL OR EXISTS (SELECT 1 FROM organization_closure below
    WHERE below.descendant_id = p.unit_id AND below.ancestor_id = $2))
  AND p.search_key || ' ' || o.search_key LIKE ALL ($3::text[])`

/** The name itself before the unit, and of names the one written as it was sought first. */
const RANK = `CASE
  WHEN ' ' || lower(p.full_name COLLATE "vi-VN-x-icu") || ' ' ~ ALL ($5::text[]) THEN 0
  WHEN ' ' || p.search_key || ' ' LIKE ALL ($6::text[]) THEN 1
  WHEN ' ' || p.search_key LIKE ALL ($7::text[]) THEN 2
  WHEN p.search_key LIKE ALL ($3::text[]) THEN 3 ELSE 4 END`

@Injectable()
export class DirectoryRepository {
  async list(tx: Tx, filter: PeopleFilter): Promise<{ rows: CurrentPerson[]; total: number }> {
    const { roots, unitId, search, today, limit, offset } = filter
    const [count] = await tx.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM people p JOIN current_organizations o ON o.id = p.unit_id WHERE ${WHERE}`,
      [roots, unitId, search.anywhere],
    )
    const order = `${orderedKey('p.sort_key', filter.nameOrder)} COLLATE "vi-VN-x-icu",
      p.full_name COLLATE "vi-VN-x-icu", p.id`
    // The page is cut before positions are looked up: only for those shown.
    const rows = await tx.query<CurrentPerson[]>(
      `WITH page AS (
         SELECT p.id, ${RANK} AS rank FROM people p JOIN current_organizations o ON o.id = p.unit_id
         WHERE ${WHERE} ORDER BY rank, ${order} LIMIT $8 OFFSET $9)
       SELECT ${CURRENT_PERSON} FROM page JOIN people p ON p.id = page.id
       JOIN current_organizations o ON o.id = p.unit_id
       ${currentPosition('p.id', 4)}
       ORDER BY page.rank, ${order}`,
      [roots, unitId, search.anywhere, today, search.exact, search.words, search.beginnings, limit, offset],
    )
    return { rows, total: count!.total }
  }
}
