import { v7 as uuid } from 'uuid'
import type { TestApp } from '../support/test-app.js'

export interface TrainingRow {
  id: string
  slug: string
  sessions: string[]
}

interface TrainingRowFacts {
  title: string
  status: string
  startsOn: string
  capacity: number
  publicRegistration: boolean
  closesAt: string
}

/** A training of two half days as it stands in the tables: what news and portal read. */
export async function makeTraining(
  app: TestApp,
  organizerId: string,
  facts: Partial<TrainingRowFacts> = {},
): Promise<TrainingRow> {
  const id = uuid()
  const slug = `lop-${id.slice(-12)}`
  const { title = 'Tập huấn kỹ năng', status = 'held', startsOn = '2023-04-26', capacity = 100 } = facts
  const opens = facts.closesAt ? '2023-04-01T08:00:00+07:00' : null
  await app.query(
    `INSERT INTO trainings (id, organizer_id, issuer_id, code, slug, title, search_key, venue, audience, starts_on,
       status, public_registration, registration_opens_at, registration_closes_at, created_at)
     VALUES ($1, $2, $2, $3, $3, $4, lower(unaccent($4)), 'Hội trường', '{chair}', $5, $6, $7, $8, $9, $10)`,
    [
      id,
      organizerId,
      slug,
      title,
      startsOn,
      status,
      facts.publicRegistration ?? false,
      opens,
      facts.closesAt ?? null,
      app.clock.now(),
    ],
  )
  await app.query(`INSERT INTO training_seats (training_id, capacity) VALUES ($1, $2)`, [id, capacity])
  const sessions = [uuid(), uuid()]
  for (const [index, session] of sessions.entries()) {
    const [from, to] = index === 0 ? ['07:30', '11:00'] : ['13:30', '17:00']
    await app.query(
      `INSERT INTO training_sessions (id, training_id, no, name, starts_at, ends_at)
       VALUES ($1, $2, $3, $4, $5::timestamptz, $6::timestamptz)`,
      [
        session,
        id,
        index + 1,
        index === 0 ? 'Buổi sáng' : 'Buổi chiều',
        `${startsOn}T${from}:00+07:00`,
        `${startsOn}T${to}:00+07:00`,
      ],
    )
  }
  return { id, slug, sessions }
}

/** A confirmed participant who was at the given number of sessions. */
export async function attend(
  app: TestApp,
  training: TrainingRow,
  personId: string,
  unitId: string,
  sessions: number,
) {
  const id = uuid()
  const [{ seq }] = (await app
    .query<{ seq: number }>(
      `UPDATE training_seats SET taken = taken + 1, next_seq = next_seq + 1 WHERE training_id = $1 RETURNING next_seq - 1 AS seq`,
      [training.id],
    )
    .then((answer) => (Array.isArray(answer[0]) ? answer[0] : answer))) as [{ seq: number }]
  await app.query(
    `INSERT INTO registrations (id, training_id, person_id, unit_id, seq, place, state, source, position_role, full_name,
       sort_key, search_key, position_title, unit_name, organization_path, registered_at)
     VALUES ($1, $2, $3, $4, $5, $5, 'confirmed', 'staff', 'chair', 'Nguyễn Văn Thử', 'x', 'x', 'Chủ tịch', 'CĐCS', 'x', $6)`,
    [id, training.id, personId, unitId, seq, app.clock.now()],
  )
  for (const session of training.sessions.slice(0, sessions)) {
    await app.query(
      `INSERT INTO attendance_decisions (id, registration_id, session_id, kind, reason, actor_label, at)
       VALUES ($1, $2, $3, 'present', 'Ký tay', 'Thử', $4)`,
      [uuid(), id, session, app.clock.now()],
    )
  }
  return id
}
