import { nameSortKey, searchKey } from '#text'
import { v7 as uuid } from 'uuid'
import { row } from '../support/sample-rows.js'
import type { Realm, TestApp } from '../support/test-app.js'

type State = 'present' | 'late' | 'excused' | 'absent'

export interface Delegate {
  name: string
  /** Index of the realm's unit. */
  unit: number
  role?: 'chair' | 'vice_chair'
  /** One for each session; nothing is written for `absent`. */
  states?: State[]
  state?: 'confirmed' | 'waiting' | 'withdrawn'
}

interface HeldFacts {
  title?: string
  /** Beginnings, each four hours long. */
  sessions?: string[]
  quotas?: { unit: number; capacity: number }[]
  sample?: boolean
}

const titles = { chair: 'Chủ tịch', vice_chair: 'Phó Chủ tịch' }
export const dayOfTwo = ['2023-04-26T07:30', '2023-04-26T13:30']

/** A training with its quotas, people and what the door saw; its id. */
export async function heldTraining(
  app: TestApp,
  realm: Realm,
  people: Delegate[],
  {
    title = 'Tập huấn kỹ năng công tác tuyên truyền',
    sessions = dayOfTwo,
    quotas = [],
    sample,
  }: HeldFacts = {},
): Promise<string> {
  const mark = uuid()
  const id = await row(app, 'trainings', {
    ...{ organizer_id: realm.district.id, issuer_id: realm.district.id, code: mark, slug: mark, title },
    ...{ audience: ['chair', 'vice_chair'], status: 'held', venue: 'Hội trường LĐLĐ huyện' },
    ...{ starts_on: sessions[0]?.slice(0, 10) ?? null, sample: sample ?? false },
  })
  await app.query('INSERT INTO training_seats (training_id, capacity, taken) VALUES ($1, 1000, 0)', [id])
  for (const { unit, capacity } of quotas) {
    await row(app, 'unit_quotas', {
      ...{ training_id: id, unit_id: realm.units[unit]!.id, position_roles: ['chair'], capacity, taken: 0 },
    })
  }
  const sessionIds: string[] = []
  for (const [index, start] of sessions.entries()) {
    const starts = new Date(`${start}:00+07:00`)
    sessionIds.push(
      await row(app, 'training_sessions', {
        ...{ training_id: id, no: index + 1, name: `Buổi ${index + 1}` },
        ...{ starts_at: starts, ends_at: new Date(starts.getTime() + 4 * 3_600_000) },
      }),
    )
  }
  for (const [index, one] of people.entries()) {
    await attend(app, realm, { trainingId: id, sessionIds, seq: index + 1 }, one)
  }
  return id
}

interface Place {
  trainingId: string
  sessionIds: string[]
  seq: number
}

async function attend(app: TestApp, realm: Realm, { trainingId, sessionIds, seq }: Place, one: Delegate) {
  const unit = realm.units[one.unit]!
  const keys = { full_name: one.name, sort_key: nameSortKey(one.name), search_key: searchKey(one.name) }
  const role = one.role ?? 'chair'
  const [organization] = await app.query<{ group: string }>(
    'SELECT unit_group AS "group" FROM current_organizations WHERE id = $1',
    [unit.id],
  )
  const person_id = await row(app, 'people', { unit_id: unit.id, ...keys, phone: '+84900000777' })
  const registration_id = await row(app, 'registrations', {
    ...{
      training_id: trainingId,
      person_id,
      unit_id: unit.id,
      seq,
      state: one.state ?? 'confirmed',
      ...keys,
    },
    ...{ source: 'staff', position_role: role, position_title: titles[role] },
    ...{ unit_name: unit.name, unit_group: organization!.group },
  })
  for (const [index, state] of (one.states ?? []).entries()) {
    const session_id = sessionIds[index]!
    if (state === 'excused') {
      await row(app, 'attendance_decisions', {
        ...{ registration_id, session_id, kind: 'excused', reason: 'Đi công tác' },
      })
    } else if (state !== 'absent') {
      const result = state === 'late' ? 'late' : 'in'
      await row(app, 'scans', {
        ...{ training_id: trainingId, registration_id, session_id, method: 'ticket', result },
      })
    }
  }
}
