import { nameSortKey, searchKey } from '#text'
import { v7 as uuid } from 'uuid'
import { row } from '../support/sample-rows.js'
import type { TestApp } from '../support/test-app.js'

type State = 'present' | 'late' | 'excused' | 'absent'

export interface TrainingFacts {
  organizerId: string
  day: string
  title?: string
  topics?: string[]
  status?: string
}

const hours = ['07:30', '13:30']

/** A training of a morning and an afternoon, long over unless its status says otherwise; its id. */
export async function training(app: TestApp, facts: TrainingFacts): Promise<string> {
  const { organizerId, day, title = 'Tập huấn kỹ năng công tác tuyên truyền', status = 'completed' } = facts
  const mark = uuid()
  const id = await row(app, 'trainings', {
    ...{ organizer_id: organizerId, issuer_id: organizerId, code: mark, slug: mark, title, status },
    ...{ search_key: searchKey(title), audience: ['chair'], starts_on: day },
  })
  await app.query('INSERT INTO training_seats (training_id, capacity) VALUES ($1, 100)', [id])
  for (const [index, hour] of hours.entries()) {
    const starts_at = new Date(`${day}T${hour}:00+07:00`)
    await row(app, 'training_sessions', {
      ...{ training_id: id, no: index + 1, name: index === 0 ? 'Buổi sáng' : 'Buổi chiều', starts_at },
      ...{ ends_at: new Date(starts_at.getTime() + 3 * 3_600_000), topics: facts.topics ?? [] },
    })
  }
  return id
}

export interface Attendance {
  trainingId: string
  personId: string
  unit: { id: string; name: string }
  fullName?: string
  /** Of the morning and the afternoon; nothing is written for `absent`. */
  states?: State[]
  state?: 'confirmed' | 'waiting' | 'withdrawn'
  reason?: string
  /** Number of the certificate that he got. */
  certificate?: string
  certificateState?: 'waiting' | 'revoked'
}

/** A person in a training, with what the door saw and what he was given; the registration's id. */
export async function attend(app: TestApp, one: Attendance): Promise<string> {
  const name = one.fullName ?? 'Nguyễn Thị Thử'
  const [next] = await app
    .query<{ seq: number }>(
      'UPDATE training_seats SET next_seq = next_seq + 1 WHERE training_id = $1 RETURNING next_seq - 1 AS seq',
      [one.trainingId],
    )
    .then(([rows]) => rows as unknown as { seq: number }[])
  const registration_id = await row(app, 'registrations', {
    ...{ training_id: one.trainingId, person_id: one.personId, unit_id: one.unit.id, seq: next!.seq },
    ...{
      state: one.state ?? 'confirmed',
      source: 'list',
      position_role: 'chair',
      position_title: 'Chủ tịch',
    },
    ...{
      full_name: name,
      sort_key: nameSortKey(name),
      search_key: searchKey(name),
      unit_name: one.unit.name,
    },
    ...(one.state === 'withdrawn' ? { withdrawn_at: new Date('2023-04-20T02:00:00Z') } : {}),
    ...(one.reason ? { withdrawal_reason: one.reason } : {}),
  })
  const sessions = await app.query<{ id: string }>(
    'SELECT id FROM training_sessions WHERE training_id = $1 ORDER BY no',
    [one.trainingId],
  )
  for (const [index, state] of (one.states ?? []).entries()) {
    const place = { registration_id, session_id: sessions[index]!.id }
    if (state === 'excused') {
      await row(app, 'attendance_decisions', { ...place, kind: 'excused', reason: 'Đi công tác' })
    } else if (state !== 'absent') {
      const result = state === 'late' ? 'late' : 'in'
      await row(app, 'scans', { ...place, training_id: one.trainingId, method: 'ticket', result })
    }
  }
  if (one.certificate) await certify(app, registration_id, one)
  return registration_id
}

async function certify(app: TestApp, registration_id: string, one: Attendance): Promise<void> {
  const [training] = await app.query<{ issuer: string; day: string }>(
    'SELECT issuer_id AS issuer, starts_on AS day FROM trainings WHERE id = $1',
    [one.trainingId],
  )
  const batch_id = await row(app, 'certificate_batches', { training_id: one.trainingId })
  const file_id = await row(app, 'stored_files', { sha256: '0'.repeat(64) })
  await row(app, 'certificates', {
    ...{ issuer_id: training!.issuer, year: Number(training!.day.slice(0, 4)), batch_id, registration_id },
    ...{ number: Number.parseInt(one.certificate!, 10), number_text: one.certificate, file_id },
    ...{ training_id: one.trainingId, person_id: one.personId, code: uuid().slice(-10).toUpperCase() },
    ...{ state: one.certificateState ?? 'issued', issued_on: training!.day },
  })
}
