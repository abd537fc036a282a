// What the page benchmark looks at: a published article with its picture about a training that was held, and a
// page of public trainings.
import sharp from 'sharp'
import type { Client } from 'pg'
import { v7 as uuid } from 'uuid'
import type { Application } from './registration-world.js'

const paragraph =
  'Báo cáo viên của lớp là đồng chí Hồ Quốc Phong, Trưởng Ban Tuyên giáo. Buổi sáng, các học viên nghe thông tin thời sự trong nước và quốc tế, sau đó cùng tìm hiểu kiến thức, kỹ năng công tác tuyên truyền, vận động, kỹ năng tham gia mạng xã hội.'

const people = 100

/** Returns the address of the article's page. */
export async function furnish(app: Application, client: Client): Promise<string> {
  const { rows } = await client.query<{ id: string }>(`SELECT organization_id AS id FROM installation`)
  const organizationId = rows[0]!.id
  await addLetterhead(client, organizationId)
  const trainings: string[] = []
  for (let n = 1; n <= 24; n++) trainings.push(await addTraining(client, organizationId, n))
  await addPeople(client, organizationId, trainings[0]!)
  for (let n = 1; n <= 5; n++) await addArticle(app, `Tin số ${n}`, [], undefined)
  const pictureId = await addPicture(app)
  return addArticle(app, 'Đổi mới công tác tuyên truyền', [trainings[0]!], pictureId)
}

const addLetterhead = (client: Client, organizationId: string) =>
  client.query(
    `INSERT INTO organization_settings (organization_id, valid_from, parent_line, body_line, place, reference_suffix,
       signing_authority, signer_title, signer_name, slogan, links, created_at)
     VALUES ($1, '2020-01-01', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'Nhiệt liệt chào mừng Đại hội Công đoàn', $2, now())`,
    [
      organizationId,
      JSON.stringify(
        ['Tổng Liên đoàn', 'LĐLĐ tỉnh', 'Cổng thông tin', 'Báo Lao Động'].map((label) => ({
          label,
          href: 'https://example.org',
        })),
      ),
    ],
  )

async function addTraining(client: Client, organizationId: string, n: number): Promise<string> {
  const id = uuid()
  const status = n === 1 ? 'held' : 'registration_open'
  await client.query(
    `INSERT INTO trainings (id, organizer_id, issuer_id, code, slug, title, search_key, venue, audience, starts_on,
       status, public_registration, created_at)
     VALUES ($1, $2, $2, $3, $3, $4, $3, 'Hội trường LĐLĐ huyện', '{chair}', current_date + $5::int, $6, true, now())`,
    [id, organizationId, `lop-${n}`, `Tập huấn kỹ năng công tác số ${n}`, n, status],
  )
  await client.query(`INSERT INTO training_seats (training_id, capacity) VALUES ($1, 120)`, [id])
  for (const no of [1, 2])
    await client.query(
      `INSERT INTO training_sessions (id, training_id, no, name, starts_at, ends_at)
       VALUES ($1, $2, $3::int, 'Buổi', current_date + $4::int + make_interval(hours => 2 + 4 * $3),
         current_date + $4::int + make_interval(hours => 5 + 4 * $3))`,
      [uuid(), id, no, n],
    )
  return id
}

/** Participants, nine in ten of them at both sessions. */
async function addPeople(client: Client, unitId: string, trainingId: string): Promise<void> {
  await client.query(
    `WITH made AS (
       INSERT INTO people (id, unit_id, full_name, family_name, middle_name, given_name, sort_key, name_key, search_key, created_at)
       SELECT gen_random_uuid(), $1, 'Người mẫu ' || n, 'Người', 'mẫu', n::text, n::text, n::text, n::text, now()
       FROM generate_series(1, $3::int) n RETURNING id)
     INSERT INTO registrations (id, training_id, person_id, unit_id, seq, place, state, source, position_role, full_name,
       sort_key, search_key, position_title, unit_name, organization_path, registered_at)
     SELECT gen_random_uuid(), $2, id, $1, row_number() OVER (), row_number() OVER (), 'confirmed', 'staff', 'chair', 'x', 'x', 'x', 'x', 'x',
       'x', now() FROM made`,
    [unitId, trainingId, people],
  )
  await client.query(
    `INSERT INTO attendance_decisions (id, registration_id, session_id, kind, reason, actor_label, at)
     SELECT gen_random_uuid(), r.id, s.id, 'present', 'x', 'x', now()
     FROM registrations r JOIN training_sessions s ON s.training_id = r.training_id
     WHERE r.training_id = $1 AND r.seq % 10 > 0`,
    [trainingId],
  )
}

async function addPicture(app: Application): Promise<string> {
  const bytes = await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#26408b' } })
    .jpeg()
    .toBuffer()
  const form = new FormData()
  form.set('alt', 'Hội trường')
  form.set('caption', 'Quang cảnh lớp tập huấn')
  form.set('file', new Blob([new Uint8Array(bytes)]), 'anh.jpg')
  const answer = await fetch(new URL('/pictures', app.address), {
    method: 'POST',
    headers: { authorization: `Bearer ${app.token}` },
    body: form,
  })
  return ((await answer.json()) as { id: string }).id
}

async function addArticle(app: Application, title: string, trainingIds: string[], pictureId?: string) {
  const body = Array<string>(5).fill(paragraph).join('\n\n')
  const text = { title, lead: paragraph, body, authorName: 'Phạm Yến' }
  const article = await app.post<{ id: string; slug: string }>('/articles', {
    ...text,
    trainingIds,
    pictureId,
  })
  await app.post(`/articles/${article.id}/publication`)
  return `/tin-bai/${article.slug}`
}
