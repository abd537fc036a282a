import type { Client } from 'pg'

/** Ids of what the pages are about. */
export interface Landmarks {
  nation: string
  /** 2,000 units at full size. */
  province: string
  superior: string
  /** A grassroots union. */
  leaf: string
  /** Who went to the most trainings below the superior union. */
  person: string
  /** In the middle of the list of all people, by name. */
  middlePerson: string
  /** In the middle of all trainings, by day. */
  middleTraining: string
  /** In the middle of the register. */
  middleCertificate: string
  /** In the middle of all letters; it is sent. */
  middleLetter: string
}

export async function landmarks(client: Client): Promise<Landmarks> {
  const one = async (sql: string, ...values: string[]) =>
    (await client.query<{ id: string }>(sql, values)).rows[0]!.id
  const nation = await one('SELECT organization_id AS id FROM installation')
  const province = await one(`SELECT id FROM organizations WHERE external_code = 'MAU-1'`)
  const superior = await one(`SELECT organization_id AS id FROM users WHERE email = 'lien-xa@example.org'`)
  const leaf = await one(
    `SELECT c.descendant_id AS id FROM organization_closure c WHERE c.ancestor_id = $1 AND c.depth = 1
     ORDER BY (SELECT count(*) FROM registrations r WHERE r.unit_id = c.descendant_id) DESC, 1 LIMIT 1`,
    superior,
  )
  const person = await one(
    `SELECT r.person_id AS id FROM registrations r JOIN people p ON p.id = r.person_id AND p.unit_id = $1
     GROUP BY r.person_id ORDER BY count(*) DESC, 1 LIMIT 1`,
    leaf,
  )
  const middlePerson = await one(
    `SELECT id FROM people WHERE canonical_id IS NULL
     ORDER BY sort_key COLLATE "vi-VN-x-icu", full_name COLLATE "vi-VN-x-icu", id
     LIMIT 1 OFFSET (SELECT count(*) / 2 FROM people)`,
  )
  const middleTraining = await one(
    'SELECT id FROM trainings ORDER BY starts_on DESC, id DESC LIMIT 1 OFFSET (SELECT count(*) / 2 FROM trainings)',
  )
  const middleCertificate = await one(
    'SELECT id FROM certificates ORDER BY year DESC, issuer_id, number LIMIT 1 OFFSET (SELECT count(*) / 2 FROM certificates)',
  )
  const middleLetter = await one(
    `SELECT id FROM messages WHERE state NOT IN ('ready', 'failed') ORDER BY created_at DESC, id DESC
     LIMIT 1 OFFSET (SELECT count(*) / 2 FROM messages)`,
  )
  const middles = { middlePerson, middleTraining, middleCertificate, middleLetter }
  return { nation, province, superior, leaf, person, ...middles }
}
