import type { Client } from 'pg'

/** Who asks: their addresses; the password is that of the set-up. */
export const staff = {
  nation: 'mau@example.org',
  province: 'tinh@example.org',
  superior: 'lien-xa@example.org',
}

/** An administrator of the first province (2,000 units at full size) and of its first superior union. */
export async function addStaff(client: Client): Promise<void> {
  const colleagues = [
    { email: staff.province, code: 'MAU-1', id: '01900000-00ff-7000-8000-000000000001' },
    { email: staff.superior, code: null, id: '01900000-00ff-7000-8000-000000000002' },
  ]
  for (const { email, code, id } of colleagues) {
    await client.query(
      `INSERT INTO users SELECT (jsonb_populate_record(u, jsonb_build_object('id', $1::text, 'email', $2::text,
         'organization_id', o.id))).* FROM users u, LATERAL (${BODY}) o WHERE u.email = $4`,
      [id, email, code, staff.nation],
    )
    await client.query(
      `INSERT INTO role_grants (id, user_id, role, organization_id, created_at)
       SELECT $1, $1, 'administrator', organization_id, created_at FROM users WHERE id = $1`,
      [id],
    )
  }
}

const BODY = `SELECT o.id FROM organizations o WHERE o.external_code = coalesce($3, (
  SELECT min(s.external_code) FROM organization_parents p JOIN organizations s ON s.id = p.organization_id
  JOIN organizations up ON up.id = p.parent_id WHERE up.external_code = 'MAU-1'))`
