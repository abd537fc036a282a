import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { withinReach } from '../organizations/reach.js'
import { currentPosition } from './people.repository.js'
import type { MatchCandidate } from './row-matches.js'

/** One entry for each row, all lists of one length. */
export interface MatchKeys {
  unitIds: string[]
  nameKeys: string[]
  phones: (string | null)[]
  birthDates: (string | null)[]
}

/** Many people may share the telephone of an office: a landline says nothing of who somebody is. */
export const MOBILE = (phone: string) => `${phone} NOT LIKE '+842%'`

@Injectable()
export class MatchingRepository {
  /** Who within reach looks like which of the rows (`no` counts from 0); whoever was merged is answered by the one kept. */
  async find(
    tx: Tx,
    roots: string[],
    keys: MatchKeys,
    day: string,
  ): Promise<(MatchCandidate & { no: number })[]> {
    return tx.query(
      `WITH said AS (
         SELECT ordinality::int - 1 AS no, unit_id, name_key, phone, birth_date
         FROM unnest($2::uuid[], $3::text[], $4::text[], $5::date[]) WITH ORDINALITY
           AS said (unit_id, name_key, phone, birth_date)
       ), found AS (
         SELECT no, p.id, 'unit' AS reason FROM said JOIN people p USING (unit_id, name_key)
         UNION ALL
         SELECT no, p.id, 'phone' FROM said JOIN people p USING (phone) WHERE ${MOBILE('phone')}
         UNION ALL
         SELECT no, p.id, 'birth' FROM said
         JOIN people p USING (name_key) WHERE p.birth_year = extract(year FROM said.birth_date)
           AND p.birth_date = said.birth_date
       )
       SELECT found.no, p.id, p.full_name AS "fullName", p.unit_id AS "unitId", o.name AS "unitName",
         p.birth_year AS "birthYear", p.birth_date AS "birthDate", p.phone, position.title, found.reasons
       FROM (SELECT found.no, i.canonical_id, array_agg(DISTINCT found.reason) AS reasons
         FROM found JOIN person_identities i ON i.person_id = found.id GROUP BY found.no, i.canonical_id) found
       JOIN people p ON p.id = found.canonical_id JOIN current_organizations o ON o.id = p.unit_id
       ${currentPosition('p.id', 6)}
       WHERE ${withinReach('p.unit_id', 1)}
       ORDER BY found.no, p.created_at, p.id`,
      [roots, keys.unitIds, keys.nameKeys, keys.phones, keys.birthDates, day],
    )
  }

  /** Whom somebody told apart from this person. */
  async toldApart(tx: Tx, personId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT other_id AS id FROM person_distinctions WHERE one_id = $1
       UNION SELECT one_id FROM person_distinctions WHERE other_id = $1`,
      [personId],
    )
    return rows.map(({ id }) => id)
  }
}
