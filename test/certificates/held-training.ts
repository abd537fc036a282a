import { nameSortKey, searchKey } from '#text'
import { v7 as uuid } from 'uuid'
import type { Mark } from '../../src/certificates/eligibility.js'
import { row } from '../support/sample-rows.js'
import type { Realm, TestApp } from '../support/test-app.js'

export interface Attendee {
  fullName: string
  /** Morning and afternoon; present in both when left out. */
  marks?: readonly [Mark, Mark]
  /** Index of the realm's unit. */
  unit?: number
  birthYear?: number
  state?: 'confirmed' | 'waiting' | 'withdrawn'
}

export interface HeldTraining {
  id: string
  title: string
  /** In the order given. */
  registrationIds: string[]
}

/** A training of 26/4/2023 that took place, morning and afternoon, with these people and their attendance. */
export async function heldTraining(
  app: TestApp,
  realm: Realm,
  people: Attendee[],
  facts: Record<string, unknown> = {},
): Promise<HeldTraining> {
  const mark = uuid().slice(-8)
  const title = 'Tập huấn kỹ năng công tác tuyên truyền'
  const organizer = { organizer_id: realm.district.id, issuer_id: realm.district.id }
  const id = await row(app, 'trainings', {
    ...organizer,
    ...{ code: mark, slug: `lop-${mark}`, title, venue: 'Hội trường LĐLĐ huyện Đạ Tẻh' },
    ...{ audience: ['chair', 'vice_chair'], status: 'held', starts_on: '2023-04-26', ...facts },
  })
  await app.query(
    'INSERT INTO training_seats (training_id, capacity, taken, next_seq) VALUES ($1, 3000, $2, $3)',
    [id, people.length, people.length + 1],
  )
  const sessions = [
    await session(app, id, 1, 'Sáng', '07:30', '11:00'),
    await session(app, id, 2, 'Chiều', '13:30', '17:00'),
  ]
  const registrationIds: string[] = []
  for (const [at, one] of people.entries()) {
    registrationIds.push(await attendee(app, realm, { trainingId: id, sessions, seq: at + 1, one }))
  }
  return { id, title, registrationIds }
}

const session = (app: TestApp, training_id: string, no: number, name: string, from: string, to: string) =>
  row(app, 'training_sessions', {
    ...{ training_id, no, name },
    ...{ starts_at: `2023-04-26T${from}:00+07:00`, ends_at: `2023-04-26T${to}:00+07:00` },
  })

interface NewAttendee {
  trainingId: string
  sessions: string[]
  seq: number
  one: Attendee
}

async function attendee(app: TestApp, realm: Realm, { trainingId, sessions, seq, one }: NewAttendee) {
  const unit = realm.units[(one.unit ?? 0) % realm.units.length]!
  const keys = {
    full_name: one.fullName,
    sort_key: nameSortKey(one.fullName),
    search_key: searchKey(one.fullName),
  }
  const person_id = await row(app, 'people', { unit_id: unit.id, ...keys, birth_year: one.birthYear ?? 1985 })
  const registration = await row(app, 'registrations', {
    ...{
      training_id: trainingId,
      person_id,
      unit_id: unit.id,
      seq,
      ...keys,
      state: one.state ?? 'confirmed',
    },
    ...{ source: 'staff', position_role: 'chair', position_title: 'Chủ tịch', unit_name: unit.name },
  })
  for (const [at, state] of (one.marks ?? (['present', 'present'] as const)).entries()) {
    await attend(
      app,
      { training_id: trainingId, session_id: sessions[at]!, registration_id: registration },
      state,
    )
  }
  return registration
}

async function attend(
  app: TestApp,
  of: { training_id: string; session_id: string; registration_id: string },
  state: Mark,
) {
  if (state === 'excused') {
    const { session_id, registration_id } = of
    await row(app, 'attendance_decisions', {
      session_id,
      registration_id,
      kind: 'excused',
      reason: 'Đi công tác',
    })
  } else if (state !== 'absent') {
    await row(app, 'scans', { ...of, method: 'ticket', result: state === 'late' ? 'late' : 'in' })
  }
}

const givenNames = ['Yến', 'Đức', 'An', 'Ánh', 'Dung', 'Hà', 'Bình', 'Ân', 'Cường', 'Em']

/** So many people who attended everything; their order in the line is not that of their names. */
export const manyAttendees = (count: number): Attendee[] =>
  Array.from({ length: count }, (_, at) => ({
    fullName: `Nguyễn Thị ${givenNames[at % givenNames.length]}`,
    unit: at,
  }))
