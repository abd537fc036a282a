import { v7 as uuid } from 'uuid'
import type { UnitHistory, UnitHistoryByUnit } from '../../src/histories/unit-history.presenter.js'
import { organization, type MadeOrganization } from '../support/factories/organizations.js'
import { person } from '../support/factories/people.js'
import { makeStaff, type Staff } from '../support/staff.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { attend, training } from './history-world.js'

let app: TestApp
let provincial: Staff

/** The chain of domain.md section 3: the district merges in 2024, and becomes communes in 2025. */
const chain: Record<'merged' | 'first' | 'second', MadeOrganization> = {} as never
let held2023: string
let held2026: string

/** The body is founded on that day. */
async function found(name: string, kind: 'district_federation' | 'commune_union', day: string) {
  const made = await organization(app.nest, { kind, name }, app.province)
  for (const table of ['organization_names', 'organization_parents', 'organization_standings'])
    await app.query(`UPDATE ${table} SET valid_from = $2 WHERE organization_id = $1`, [made.id, day])
  return made
}

async function move(unit: { id: string }, parent: { id: string }, day: string): Promise<void> {
  await app.query(
    'UPDATE organization_parents SET valid_to = $2 WHERE organization_id = $1 AND valid_to IS NULL',
    [unit.id, day],
  )
  await app.query(
    `INSERT INTO organization_parents (id, organization_id, parent_id, valid_from, created_at) VALUES ($1, $2, $3, $4, now())`,
    [uuid(), unit.id, parent.id, day],
  )
}

async function succeed(kind: string, body: { id: string }, into: { id: string }[], day: string) {
  await app.query(
    'UPDATE organization_parents SET valid_to = $2 WHERE organization_id = $1 AND valid_to IS NULL',
    [body.id, day],
  )
  await app.query(
    `WITH ended AS (UPDATE organization_standings SET valid_to = $2 WHERE organization_id = $1 AND valid_to IS NULL
       RETURNING organization_id, kind, unit_group)
     INSERT INTO organization_standings (id, organization_id, kind, status, unit_group, valid_from)
     SELECT $3, organization_id, kind, 'dissolved', unit_group, $2 FROM ended`,
    [body.id, day, uuid()],
  )
  const id = uuid()
  await app.query(
    `INSERT INTO organization_successions (id, kind, effective_on, decision_number, actor_label, created_at)
     VALUES ($1, $2, $3, 'QĐ mẫu', 'test', now())`,
    [id, kind, day],
  )
  for (const successor of into) {
    await app.query(
      'INSERT INTO organization_succession_parts (id, succession_id, from_id, to_id) VALUES ($1, $2, $3, $4)',
      [uuid(), id, body.id, successor.id],
    )
  }
  await app.query('SELECT refresh_organization_closure($1::uuid[])', [
    [body.id, ...into.map((one) => one.id)],
  ])
}

beforeAll(async () => {
  app = await startTestApp()
  app.clock.setTo('2026-11-25T08:00')
  provincial = await makeStaff(app.nest, app.province.id, 'tỉnh')
  const { district, units } = app.own
  const [one, two, three] = units as [MadeOrganization, MadeOrganization, MadeOrganization]

  held2023 = await training(app, {
    organizerId: district.id,
    day: '2023-04-26',
    title: 'Kỹ năng tuyên truyền',
  })
  const people = await Promise.all([one, two, three].map((unit) => person(app.nest, unit.id)))
  const put = (trainingId: string, index: number, unit: MadeOrganization, more = {}) =>
    attend(app, { trainingId, personId: people[index]!, unit, ...more })
  await put(held2023, 0, one, { states: ['present', 'present'], certificate: '1/GCN' })
  await put(held2023, 1, two, { states: ['absent', 'late'] })
  await put(held2023, 2, three, { state: 'withdrawn' })

  chain.merged = await found('LĐLĐ huyện Đạ Huoai mới', 'district_federation', '2024-12-01')
  for (const unit of units) await move(unit, chain.merged, '2024-12-01')
  await succeed('merge', district, [chain.merged], '2024-12-01')

  chain.first = await found('Công đoàn xã Đạ Tẻh', 'commune_union', '2025-07-01')
  chain.second = await found('Công đoàn xã Đạ Tẻh 2', 'commune_union', '2025-07-01')
  await move(one, chain.first, '2025-07-01')
  await move(two, chain.second, '2025-07-01')
  await succeed('merge', three, [two], '2025-07-01')
  await succeed('split', chain.merged, [chain.first, chain.second], '2025-07-01')
  await app.query('SELECT refresh_organization_closure($1::uuid[])', [units.map(({ id }) => id)])

  held2026 = await training(app, { organizerId: app.province.id, day: '2026-03-08', title: 'Luật Công đoàn' })
  await put(held2026, 0, one, { states: ['present', 'excused'] })
  await put(held2026, 2, two, { states: ['absent', 'absent'] })
})
afterAll(() => app.close())

const history = async (body: { id: string }, query = '') => {
  const { body: shown } = await app
    .as(provincial.viewer)
    .get(`/organizations/${body.id}/history?${query}`)
    .expect(200)
  return shown as UnitHistory
}
const byUnit = async (body: { id: string }, query: string) => {
  const path = `/organizations/${body.id}/history/units?${query}`
  const { body: shown } = await app.as(provincial.viewer).get(path).expect(200)
  return shown as UnitHistoryByUnit
}
const figuresOf = ({ items }: UnitHistory) =>
  items.map(({ id, nominated, present, certificates }) => ({ id, nominated, present, certificates }))

it('counts who was named, who came to any session and who holds a certificate', async () => {
  const { items } = await history(app.province)
  expect(figuresOf({ items } as UnitHistory)).toEqual([
    { id: held2026, nominated: 2, present: 1, certificates: 0 },
    { id: held2023, nominated: 2, present: 2, certificates: 1 },
  ])
  expect(items[1]).toMatchObject({ startsOn: '2023-04-26', organizerName: 'LĐLĐ huyện Đạ Tẻh' })
})

it('finds the people of 2023 under today’s unit, as now', async () => {
  expect(figuresOf(await history(chain.first))).toEqual([
    { id: held2026, nominated: 1, present: 1, certificates: 0 },
    { id: held2023, nominated: 1, present: 1, certificates: 1 },
  ])
  expect(figuresOf(await history(chain.second, 'year=2023'))).toEqual([
    { id: held2023, nominated: 1, present: 1, certificates: 0 },
  ])
})

it('finds them under the unit of then, as then', async () => {
  expect(figuresOf(await history(chain.first, 'by=then'))).toEqual([
    { id: held2026, nominated: 1, present: 1, certificates: 0 },
  ])
  expect(figuresOf(await history(app.own.district, 'by=then'))).toEqual([
    { id: held2023, nominated: 2, present: 2, certificates: 1 },
  ])
  // As now the dissolved district has nobody of its own any more.
  expect(figuresOf(await history(app.own.district))).toEqual([])
})

it('counts as then whom organization_subtree_on names for the training’s day', async () => {
  for (const body of [app.province, app.own.district, chain.merged, chain.first, chain.second]) {
    const { items } = await history(body, 'by=then')
    const expected = await app.query<{ id: string; nominated: number }>(
      `SELECT t.id, count(*)::int AS nominated FROM trainings t JOIN registrations r ON r.training_id = t.id
       WHERE r.state <> 'withdrawn' AND r.unit_id IN (SELECT id FROM organization_subtree_on($1, t.starts_on))
       GROUP BY t.id ORDER BY t.starts_on DESC`,
      [body.id],
    )
    expect(items.map(({ id, nominated }) => ({ id, nominated }))).toEqual(expected)
  }
})

it('gives each direct sub-unit its figures, once by today’s tree and once by that of then', async () => {
  const rows = ({ items }: UnitHistoryByUnit) =>
    items.filter((one) => one.nominated > 0).map(({ name, nominated, present }) => [name, nominated, present])
  const now = await byUnit(app.province, 'year=2023')
  expect(rows(now)).toEqual([
    ['Công đoàn xã Đạ Tẻh', 1, 1],
    ['Công đoàn xã Đạ Tẻh 2', 1, 1],
  ])
  expect(now.sum).toEqual({ trainings: 1, nominated: 2, present: 2, certificates: 1 })
  const then = await byUnit(app.province, 'year=2023&by=then')
  expect(rows(then)).toEqual([['LĐLĐ huyện Đạ Tẻh', 2, 2]])
  expect(then.items.map(({ name }) => name)).not.toContain('Công đoàn xã Đạ Tẻh')
})

it('pages from one training to the next without counting', async () => {
  const unit = app.foreign.units[0]!
  const someone = await person(app.nest, unit.id)
  for (let n = 0; n < 23; n++) {
    const day = `2024-01-${String((n % 12) + 1).padStart(2, '0')}`
    const trainingId = await training(app, { organizerId: app.foreign.district.id, day })
    await attend(app, { trainingId, personId: someone, unit })
  }
  for (const by of ['now', 'then']) {
    const first = await history(unit, `by=${by}`)
    const second = await history(unit, `by=${by}&after=${first.next}`)
    expect([first.items.length, second.items.length, second.next]).toEqual([20, 3, null])
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(23)
  }
})

it('has both faces, a sheet, and years to choose from', async () => {
  const viewer = app.as(provincial.viewer)
  const { text } = await viewer.page(`/organizations/${chain.first.id}/history`).expect(200)
  expect(text).toContain('Xem theo tổ chức lúc đó')
  expect(text).toContain('Luật Công đoàn')
  expect(text).toContain('year=2023')
  const page = await viewer.page(`/organizations/${app.province.id}/history/units?year=2023`).expect(200)
  expect(page.text).toContain('Công đoàn xã Đạ Tẻh 2')
  const sheet = await viewer.get(`/organizations/${chain.first.id}/history/xlsx?year=2026`).expect(200)
  expect(sheet.headers['content-type']).toContain('spreadsheetml')
  const empty = await viewer.page(`/organizations/${chain.first.id}/history?year=2024`).expect(200)
  expect(empty.text).toContain('Năm 2024 chưa có lớp nào')
})

it('knows no unit out of reach', async () => {
  const { viewer, door } = app.foreign.staff
  for (const part of ['', '/units', '/xlsx']) {
    await app.as(viewer).get(`/organizations/${chain.first.id}/history${part}`).expect(404)
    await app.as(door).get(`/organizations/${chain.first.id}/history${part}`).expect(403)
  }
})

it('logged no failure', () => expect(app.log.failures).toEqual([]))
