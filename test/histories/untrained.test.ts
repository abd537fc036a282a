import type { RegisteredUntrained, Untrained } from '../../src/histories/untrained.presenter.js'
import { person } from '../support/factories/people.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { attend, training } from './history-world.js'

let app: TestApp
const ids: Record<string, string> = {}

beforeAll(async () => {
  app = await startTestApp()
  app.clock.setTo('2026-11-25T08:00')
  const { district, units } = app.own
  const [one, two] = [units[0]!, units[1]!]
  const put = async (fullName: string, unit = one, more = {}) => {
    ids[fullName] = await person(app.nest, unit.id, { fullName, ...more })
  }
  await put('Lê Văn An')
  await put('Trần Thị Bình', two)
  await put('Đỗ Chí', two, { role: 'vice_chair' })
  await put('Ngô Dung')
  await put('Lý Em')
  ids['Ngoài'] = await person(app.nest, app.foreign.units[0]!.id, { fullName: 'Kim Ngoài' })

  const old = await training(app, {
    organizerId: district.id,
    day: '2024-11-24',
    title: 'Kỹ năng tuyên truyền',
  })
  const edge = await training(app, {
    organizerId: district.id,
    day: '2024-11-25',
    topics: ['Công tác tuyên truyền'],
    title: 'Bồi dưỡng',
  })
  const other = await training(app, { organizerId: district.id, day: '2026-05-05', title: 'Tài chính' })
  await attend(app, { trainingId: old, personId: ids['Lê Văn An']!, unit: one, states: ['present'] })
  await attend(app, { trainingId: edge, personId: ids['Trần Thị Bình']!, unit: two, states: ['late'] })
  await attend(app, { trainingId: edge, personId: ids['Đỗ Chí']!, unit: two, states: ['absent', 'excused'] })
  await attend(app, { trainingId: other, personId: ids['Ngô Dung']!, unit: one, states: ['present'] })
})
afterAll(() => app.close())

const list = async (query: string) => {
  const { body } = await app.as(app.own.staff.organizer).get(`/untrained?${query}`).expect(200)
  return body as Untrained
}
const found = async (query: string) =>
  (await list(query)).items.map(({ fullName, lastOn }) => [fullName, lastOn])

it('lists who was present at nothing on the topic for two years, by name, with the last time', async () => {
  expect(await found('topic=tuyen+truyen')).toEqual([
    ['Lê Văn An', '2024-11-24'],
    ['Đỗ Chí', null],
    ['Ngô Dung', null],
    ['Lý Em', null],
  ])
})

it('looks for the words in title and topics, with or without accents', async () => {
  for (const topic of ['tuyên truyền', 'TUYEN  truyen', 'truyền tuyên'])
    expect((await found(`topic=${encodeURIComponent(topic)}`)).map(([name]) => name)).not.toContain(
      'Trần Thị Bình',
    )
  expect((await found('topic=tai+chinh')).map(([name]) => name)).not.toContain('Ngô Dung')
  expect((await found('topic=khong+co')).length).toBe(5)
})

it('goes back as many years as asked, and takes every training without a topic', async () => {
  expect(await found('topic=tuyen+truyen&years=3')).toEqual([
    ['Đỗ Chí', null],
    ['Ngô Dung', null],
    ['Lý Em', null],
  ])
  expect((await found('')).map(([name]) => name)).toEqual(['Lê Văn An', 'Đỗ Chí', 'Lý Em'])
  expect((await found('years=1')).map(([name]) => name)).toEqual([
    'Lê Văn An',
    'Trần Thị Bình',
    'Đỗ Chí',
    'Lý Em',
  ])
})

it('limits itself to a unit, a position and a khối', async () => {
  expect((await found(`unitId=${app.own.units[1]!.id}&years=1`)).map(([name]) => name)).toEqual([
    'Trần Thị Bình',
    'Đỗ Chí',
  ])
  expect((await found('role=vice_chair')).map(([name]) => name)).toEqual(['Đỗ Chí'])
  const group = encodeURIComponent('Trường học')
  expect((await found(`group=${group}`)).map(([name]) => name)).toEqual(['Lê Văn An', 'Lý Em'])
})

it('counts what a merged person attended, and leaves out who asked that his data be used no further', async () => {
  const double = await person(app.nest, app.own.units[0]!.id, { fullName: 'Lê An' })
  const recent = await training(app, {
    organizerId: app.own.district.id,
    day: '2026-01-05',
    title: 'Tuyên truyền',
  })
  await attend(app, { trainingId: recent, personId: double, unit: app.own.units[0]!, states: ['present'] })
  await app.query('UPDATE people SET canonical_id = $1 WHERE id = $2', [ids['Lê Văn An'], double])
  expect((await found('topic=tuyen+truyen')).map(([name]) => name)).not.toContain('Lê Văn An')
  await app.query(`UPDATE people SET canonical_id = NULL WHERE id = $1`, [double])
  await app.query(`INSERT INTO person_restrictions VALUES ($1, 'test', now())`, [ids['Lý Em']])
  expect((await found('topic=tuyen+truyen')).map(([name]) => name)).not.toContain('Lý Em')
  await app.query('DELETE FROM person_restrictions')
})

it('pages by the last person shown', async () => {
  const unit = app.own.units[2]!
  for (let n = 0; n < 53; n++) await person(app.nest, unit.id)
  const first = await list(`unitId=${unit.id}`)
  const second = await list(`unitId=${unit.id}&after=${first.next}`)
  expect([first.items.length, second.items.length, first.total, second.total, second.next]).toEqual([
    50,
    3,
    53,
    53,
    null,
  ])
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(53)
})

it('shows ticks and open trainings to who may register, and ticks the whole page without scripts', async () => {
  const { organizer, viewer } = app.own.staff
  const open = await training(app, {
    organizerId: app.own.district.id,
    day: '2026-12-20',
    status: 'registration_open',
    title: 'Lớp sắp mở',
  })
  const { text } = await app.as(organizer).page('/untrained?topic=tuyen').expect(200)
  expect(text).toContain('Lớp sắp mở')
  expect(text).not.toMatch(/type="checkbox"[^>]*checked/)
  const ticked = await app.as(organizer).page('/untrained?topic=tuyen&tick=page').expect(200)
  expect(ticked.text).toMatch(/name="personIds\[0\]"[^>]*checked/)
  const seen = await app.as(viewer).page('/untrained?topic=tuyen').expect(200)
  expect(seen.text).not.toContain('personIds')
  await app.query(`UPDATE trainings SET status = 'completed' WHERE id = $1`, [open])
})

describe('registering those who are ticked', () => {
  let open: string
  beforeAll(async () => {
    open = await training(app, {
      organizerId: app.own.district.id,
      day: '2026-12-22',
      status: 'registration_open',
    })
    await app.query('UPDATE training_seats SET capacity = 2 WHERE training_id = $1', [open])
  })
  const register = (personIds: string[], member = app.own.staff.organizer) =>
    app.as(member).post('/untrained/registrations', { trainingId: open, personIds })

  it('seats them while there is room, then lets them wait, and says who is in already', async () => {
    const three = ['Lê Văn An', 'Đỗ Chí', 'Ngô Dung'].map((name) => ids[name]!)
    const { body } = await register(three).expect(200)
    expect((body as RegisteredUntrained).lines.map(({ fullName, outcome }) => [fullName, outcome])).toEqual([
      ['Lê Văn An', 'confirmed'],
      ['Đỗ Chí', 'confirmed'],
      ['Ngô Dung', 'waiting'],
    ])
    const again = (await register([ids['Đỗ Chí']!, ids['Lý Em']!]).expect(200)).body as RegisteredUntrained
    expect(again).toMatchObject({ already: 1, waiting: 1, confirmed: 0, refused: 0 })
  })

  it('says whose quota is full, and takes the others', async () => {
    await app.query(
      `INSERT INTO unit_quotas (id, training_id, unit_id, position_roles, capacity, taken)
       VALUES (gen_random_uuid(), $1, $2, '{chair}', 0, 0)`,
      [open, app.own.units[1]!.id],
    )
    const { body } = await register([ids['Trần Thị Bình']!]).expect(200)
    expect((body as RegisteredUntrained).lines[0]).toMatchObject({
      outcome: 'refused',
      reason: { code: 'quota_missing' },
    })
    await app.query('DELETE FROM unit_quotas WHERE training_id = $1', [open])
  })

  it('answers a repeat with the first answer', async () => {
    const { id } = { id: await person(app.nest, app.own.units[0]!.id, { fullName: 'Hồ Lặp' }) }
    const send = () =>
      app
        .as(app.own.staff.organizer)
        .post('/untrained/registrations', { trainingId: open, personIds: [id] }, 'repeat-00001')
    const first = (await send().expect(200)).body as RegisteredUntrained
    const second = (await send().expect(200)).body as RegisteredUntrained
    expect(second.lines).toEqual(first.lines)
    expect(first.waiting).toBe(1)
  })

  it('registers nobody when one of them lies out of reach', async () => {
    const free = await person(app.nest, app.own.units[0]!.id, { fullName: 'Hồ Tự Do' })
    await register([free, ids['Ngoài']!]).expect(404)
    expect(await app.query('SELECT 1 FROM registrations WHERE person_id = $1', [free])).toEqual([])
    await register([free], app.own.staff.viewer).expect(403)
  })

  it('shows the outcomes to a browser, and the ticked list again when no training was chosen', async () => {
    const browser = app.as(app.own.staff.organizer)
    const fields = { trainingId: open, personIds: [ids['Đỗ Chí']!] }
    const { text } = await browser.submit('/untrained/registrations?topic=tuyen', fields).expect(200)
    expect(text).toContain('Đã có tên')
    const refused = await browser
      .submit(`/untrained/registrations?topic=tuyen&unitId=${app.own.units[1]!.id}`, {
        ...fields,
        trainingId: '',
      })
      .expect(422)
    expect(refused.text).toContain('value="tuyen"')
    expect(new RegExp(`value="${ids['Đỗ Chí']}"[^>]*checked`).test(refused.text)).toBe(true)
  })
})

it('saves the list as a sheet', async () => {
  const { headers } = await app.as(app.own.staff.viewer).get('/untrained/xlsx?topic=tuyen').expect(200)
  expect(headers['content-type']).toContain('spreadsheetml')
})

it('logged no failure', () => expect(app.log.failures).toEqual([]))
