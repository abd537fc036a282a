import { nameSortKey, searchKey } from '#text'
import { TicketsService } from '../../src/registrations/tickets.service.js'
import { person } from '../support/factories/people.js'
import { row } from '../support/sample-rows.js'
import type { Realm, TestApp } from '../support/test-app.js'

export interface DoorTraining {
  id: string
  title: string
  /** Morning and afternoon of 26/4/2023. */
  sessionIds: [string, string]
  realm: Realm
}

export interface DoorPerson {
  registrationId: string
  name: string
  seq: number
  code: string
}

let trainings = 0

/** A training with a morning from 7:30 and an afternoon from 13:30, late after 15 minutes. */
export async function doorTraining(
  app: TestApp,
  realm: Realm = app.own,
  { title = 'Kỹ năng công tác tuyên truyền', day = '2023-04-26' } = {},
): Promise<DoorTraining> {
  const mark = `lop-${++trainings}`
  const id = await row(app, 'trainings', {
    ...{ organizer_id: realm.district.id, issuer_id: realm.district.id, code: mark, slug: mark, title },
    ...{ audience: ['chair'], status: 'registration_closed', starts_on: day, venue: 'Hội trường' },
  })
  await app.query(
    'INSERT INTO training_seats (training_id, capacity, taken, next_seq) VALUES ($1, 100, 0, 1)',
    [id],
  )
  const session = (no: number, name: string, from: string, to: string) =>
    row(app, 'training_sessions', {
      ...{ training_id: id, no, name, late_after_minutes: 15 },
      ...{ starts_at: `${day}T${from}+07:00`, ends_at: `${day}T${to}+07:00` },
    })
  const morning = await session(1, 'Buổi sáng', '07:30', '11:00')
  const afternoon = await session(2, 'Buổi chiều', '13:30', '16:30')
  return { id, title, sessionIds: [morning, afternoon], realm }
}

export interface RegisteredFacts {
  name?: string
  state?: 'confirmed' | 'waiting' | 'withdrawn'
  group?: string
}

/** Somebody with a telephone number and a birth year that the door must never see. */
export async function registered(
  app: TestApp,
  training: DoorTraining,
  { name, state = 'confirmed', group = 'Trường học' }: RegisteredFacts = {},
): Promise<DoorPerson> {
  const unit = training.realm.units[0]!
  const [count] = await app.query<{ seq: number }>(
    'SELECT count(*)::int + 1 AS seq FROM registrations WHERE training_id = $1',
    [training.id],
  )
  const { seq } = count!
  const fullName = name ?? `Trần Văn Thử ${seq}`
  const personId = await person(app.nest, unit.id, { fullName, phone: '+84900000777', birthYear: 1971 })
  const registrationId = await row(app, 'registrations', {
    ...{ training_id: training.id, person_id: personId, unit_id: unit.id, seq, state, source: 'staff' },
    ...{ position_role: 'chair', position_title: 'Chủ tịch', unit_name: unit.name, unit_group: group },
    ...{ full_name: fullName, sort_key: nameSortKey(fullName), search_key: searchKey(fullName) },
    ...(state === 'withdrawn' ? { withdrawn_at: '2023-04-24T16:10+07:00', withdrawal_reason: 'bận' } : {}),
  })
  await app.query(
    `UPDATE training_seats SET next_seq = $2 + 1, taken = (SELECT count(*) FROM registrations
       WHERE training_id = $1 AND state = 'confirmed') WHERE training_id = $1`,
    [training.id, seq],
  )
  const facts = { id: registrationId, trainingId: training.id, ticketGeneration: 1 }
  return { registrationId, name: fullName, seq, code: await app.get(TicketsService).codeOf(facts) }
}

/** What a scanner at the door of the session sends. */
export const ticket = (training: DoorTraining, code: string, session: 0 | 1 = 0) => ({
  sessionId: training.sessionIds[session],
  method: 'ticket',
  code,
})

export const byName = (training: DoorTraining, registrationId: string, session: 0 | 1 = 0) => ({
  sessionId: training.sessionIds[session],
  method: 'search',
  registrationId,
})
