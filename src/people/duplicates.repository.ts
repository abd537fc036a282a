import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { withinReach } from '../organizations/reach.js'
import type { DuplicatePair } from './duplicates.presenter.js'
import { MOBILE } from './matching.repository.js'
import { currentPosition } from './people.repository.js'

/** A number that more people than this share is the number of an office or of whoever sends the lists. */
const MOST_WITH_ONE_PHONE = 8
/** A name that more people than this share says nothing of who they are, and their pairs would be thousands. */
const MOST_WITH_ONE_NAME = 50

const PERSON = (p: string, position: string) => `json_build_object('id', ${p}.id, 'fullName', ${p}.full_name,
  'unitId', ${p}.unit_id, 'unitName', ${p}_unit.name, 'title', ${position}.title, 'gender', ${p}.gender,
  'birthYear', ${p}.birth_year, 'birthDate', ${p}.birth_date, 'phone', ${p}.phone) AS ${p}`

/** A name typed without accents (`nguyen van an`) may be the same as any that it is found by. */
const UNACCENTED = (p: string) => `lower(${p}.full_name) = ${p}.search_key`

/** Every two of a group of equals, the smaller id first. */
const TWO_OF = (group: string, most: number) => `
  (SELECT array_agg(id) AS ids FROM mine GROUP BY ${group} HAVING count(*) BETWEEN 2 AND ${most}) equals
  CROSS JOIN LATERAL (SELECT a.id AS one_id, b.id AS other_id
    FROM unnest(equals.ids) a (id) JOIN unnest(equals.ids) b (id) ON a.id < b.id) two`

/**
 * Pairs of people within reach (`$1`) who look alike, found by grouping equal keys: nobody is compared with everybody,
 * whatever the planner thinks of the sizes. Kept out are those who were merged and those whom somebody told apart.
 */
const PAIRS = `
  mine AS MATERIALIZED (
    SELECT p.id, p.unit_id, p.name_key, p.search_key, p.phone, p.birth_year
    FROM people p WHERE p.canonical_id IS NULL AND ${withinReach('p.unit_id', 1)}
  ), alike AS (
    SELECT two.one_id, two.other_id, 'unit' AS reason FROM ${TWO_OF('unit_id, search_key', MOST_WITH_ONE_NAME)}
    UNION ALL
    SELECT two.one_id, two.other_id, 'phone'
    FROM ${TWO_OF('phone', MOST_WITH_ONE_PHONE)}
    UNION ALL
    SELECT two.one_id, two.other_id, 'birth' FROM ${TWO_OF('name_key, birth_year', MOST_WITH_ONE_NAME)}
  ), judged AS (
    SELECT one_id, other_id, a.sort_key, coalesce(a.birth_year <> b.birth_year, false) AS born_apart,
      CASE WHEN reason = 'birth' AND a.birth_date = b.birth_date THEN 'birth_date'
        WHEN reason = 'birth' THEN 'birth_year' ELSE reason END AS reason
    FROM alike JOIN people a ON a.id = one_id JOIN people b ON b.id = other_id
    WHERE CASE reason
        WHEN 'unit' THEN a.name_key = b.name_key OR ${UNACCENTED('a')} OR ${UNACCENTED('b')}
        WHEN 'phone' THEN ${MOBILE('a.phone')}
        ELSE a.birth_year = b.birth_year AND coalesce(a.birth_date = b.birth_date, true) END
      AND NOT EXISTS (SELECT 1 FROM person_distinctions apart
        WHERE apart.one_id = alike.one_id AND apart.other_id = alike.other_id)
  ), pairs AS (
    SELECT one_id, other_id, sort_key, born_apart, array_agg(reason) AS reasons,
      sum(CASE reason WHEN 'phone' THEN 4 WHEN 'birth_date' THEN 4 WHEN 'unit' THEN 3 ELSE 1 END) AS weight
    FROM judged GROUP BY one_id, other_id, sort_key, born_apart
  )`

@Injectable()
export class DuplicatesRepository {
  /** The likeliest first; two who are not of one year of birth last. */
  async list(
    tx: Tx,
    asked: { roots: string[]; today: string; limit: number; offset: number },
  ): Promise<{ rows: DuplicatePair[]; total: number }> {
    const rows = await tx.query<(DuplicatePair & { total: number })[]>(
      `WITH ${PAIRS}, page AS (
         SELECT pairs.*, count(*) OVER ()::int AS total, row_number() OVER (
           ORDER BY born_apart, weight DESC, sort_key COLLATE "vi-VN-x-icu", one_id, other_id) AS place
         FROM pairs ORDER BY place LIMIT $3 OFFSET $4)
       SELECT ${PERSON('one', 'position_one')}, ${PERSON('other', 'position_other')}, page.reasons, page.total
       FROM page JOIN people one ON one.id = page.one_id JOIN people other ON other.id = page.other_id
       JOIN current_organizations one_unit ON one_unit.id = one.unit_id
       JOIN current_organizations other_unit ON other_unit.id = other.unit_id
       ${currentPosition('one.id', 2, '', 'position_one')} ${currentPosition('other.id', 2, '', 'position_other')}
       ORDER BY page.place`,
      [asked.roots, asked.today, asked.limit, asked.offset],
    )
    return { rows: rows.map(({ total: _, ...pair }) => pair), total: rows[0]?.total ?? 0 }
  }
}
