import type { PositionsView } from '../../src/people/positions.presenter.js'
import { Database } from '../../src/database/database.js'
import { PeopleService } from '../../src/people/people.service.js'
import { person } from '../support/factories/people.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  app.clock.setTo('2023-04-26T08:00')
})
afterAll(() => app.close())

const organizer = () => app.as(app.own.staff.organizer)
const unit = (n = 0) => app.own.units[n]!.id
const positions = async (id: string) =>
  ((await organizer().get(`/people/${id}/positions`).expect(200)).body as PositionsView).items
const add = (id: string, body: object) =>
  organizer().post(`/people/${id}/positions`, {
    organizationId: unit(),
    side: 'union',
    role: 'accountant',
    validFrom: '2022-01-01',
    ...body,
  })
const snapshot = (id: string, role?: 'chair' | 'accountant') =>
  app.get(PeopleService).snapshotIn(app.get(Database).reader, id, role)

describe('positions', () => {
  it('may be several at once, in the union and at work, and stand in the order of time', async () => {
    const id = await person(app.nest, unit(), { fullName: 'Lê Nhiều Việc' })
    await add(id, {
      side: 'professional',
      role: undefined,
      title: 'Giáo viên',
      validFrom: '2010-09-05',
    }).expect(201)
    await add(id, { validFrom: '2022-01-01' }).expect(201)
    await add(id, { role: 'treasurer', validFrom: '2015-01-01', lastDay: '2019-12-31' }).expect(201)
    expect((await positions(id)).map(({ title, isHeld, lastDay }) => [title, isHeld, lastDay])).toEqual([
      ['Kế toán', true, null],
      ['Chủ tịch', true, null],
      ['Giáo viên', true, null],
      ['Thủ quỹ', false, '2019-12-31'],
    ])
    const { text } = await organizer().page(`/people/${id}/positions`).expect(200)
    expect(text).toContain('1/1/2015 đến 31/12/2019')
  })

  it('say which of them stands for the person: the newest of the union, or the one chosen', async () => {
    const id = await person(app.nest, unit(), { fullName: 'Lê Đứng Tên' })
    await add(id, {}).expect(201)
    await add(id, { side: 'professional', role: undefined, title: 'Hiệu trưởng', validFrom: '2023-01-01' })
    const standing = async () => (await positions(id)).filter(({ standsNow }) => standsNow)
    expect((await standing()).map(({ title }) => title)).toEqual(['Kế toán'])
    expect((await snapshot(id)).title).toBe('Kế toán')
    const chair = (await positions(id)).find(({ role }) => role === 'chair')!
    await organizer().submit(`/people/${id}/positions/${chair.id}/choice`, {}).expect(303)
    expect((await standing()).map(({ title }) => title)).toEqual(['Chủ tịch'])
    const list = await organizer().get(`/people?search=dung+ten`).expect(200)
    expect(list.body.items).toMatchObject([{ title: 'Chủ tịch' }])
    expect((await snapshot(id)).title).toBe('Chủ tịch')
    expect((await snapshot(id, 'accountant')).title).toBe('Kế toán')
    const teaching = (await positions(id)).find(({ side }) => side === 'professional')!
    const refused = await organizer().post(`/people/${id}/positions/${teaching.id}/choice`, {}).expect(409)
    expect(refused.body.code).toBe('position_not_held')
  })

  it('refuse an equal one at the same time, also when two ask at once', async () => {
    const id = await person(app.nest, unit(), { fullName: 'Lê Trùng Lịch' })
    const answers = await Promise.all([add(id, {}), add(id, {})])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    const { body } = await add(id, { validFrom: '2021-01-01', lastDay: '2022-06-30' }).expect(409)
    expect(body).toMatchObject({ code: 'position_overlaps', errors: [{ field: 'validFrom' }] })
    await add(id, { validFrom: '2021-01-01', lastDay: '2021-12-31' }).expect(201)
    await add(id, { organizationId: unit(1) }).expect(201)
    await expect(
      app.query(
        `INSERT INTO positions (id, person_id, organization_id, side, role, title, valid_from, created_at)
         VALUES (gen_random_uuid(), $1, $2, 'union', 'accountant', 'Kế toán', '2022-05-01', now())`,
        [id, unit()],
      ),
    ).rejects.toMatchObject({ driverError: { constraint: 'positions_overlap' } })
  })

  it('end on a last day, and are corrected by version', async () => {
    const id = await person(app.nest, unit(), { fullName: 'Lê Thôi Giữ' })
    const [chair] = await positions(id)
    const own = `/people/${id}/positions/${chair!.id}`
    await organizer().post(`${own}/ending`, { lastDay: '2019-12-31' }).expect(422)
    await organizer().submit(`${own}/ending`, { lastDay: '2023-03-31' }).expect(303)
    expect(await positions(id)).toMatchObject([{ lastDay: '2023-03-31', isHeld: false, standsNow: false }])
    expect((await snapshot(id)).title).toBe('Cán bộ công đoàn')
    const facts = { organizationId: unit(), side: 'union', role: 'chair', validFrom: '2020-01-01' }
    const stale = await organizer()
      .post(own, { ...facts, lastDay: '2023-02-28', version: 1 })
      .expect(409)
    expect(stale.body.detail).toContain('Đến hết ngày: đang lưu “31/3/2023”, đồng chí gửi “28/2/2023”')
    await organizer()
      .post(own, { ...facts, title: 'Chủ tịch lâm thời', version: 2 })
      .expect(201)
    expect(await positions(id)).toMatchObject([{ title: 'Chủ tịch lâm thời', lastDay: null, version: 3 }])
  })

  it('go when they were written by mistake', async () => {
    const id = await person(app.nest, unit(), { fullName: 'Lê Ghi Nhầm' })
    const { body } = await add(id, {}).expect(201)
    await organizer().submit(`/people/${id}/positions/${body.positionId}/removal`, {}).expect(303)
    await organizer().post(`/people/${id}/positions/${body.positionId}/removal`, {}).expect(404)
    expect((await positions(id)).map(({ role }) => role)).toEqual(['chair'])
  })

  it('need a role in the union, words at work, and dates that run forwards', async () => {
    const id = await person(app.nest, unit(), { fullName: 'Lê Thiếu Chữ' })
    const codeOf = async (body: object) => (await add(id, body).expect(422)).body.code as string
    expect(await codeOf({ role: undefined })).toBe('position_role_needed')
    expect(await codeOf({ side: 'professional' })).toBe('position_words_needed')
    expect(await codeOf({ lastDay: '2021-12-31' })).toBe('position_dates_backwards')
    await add(id, { organizationId: app.foreign.units[0]!.id }).expect(404)
  })
})

describe('moving to another unit', () => {
  const move = (id: string, body: object) =>
    organizer().post(`/people/${id}/move`, { unitId: unit(1), role: 'chair', movesOn: '2023-04-01', ...body })

  it('ends what was held in the old one and begins in the new, and both units see it in their audit', async () => {
    const id = await person(app.nest, unit(), { fullName: 'Vũ Chuyển Đi' })
    await move(id, { role: 'vice_chair' }).expect(201)
    expect(await positions(id)).toMatchObject([
      { organization: { id: unit(1) }, role: 'vice_chair', validFrom: '2023-04-01', lastDay: null },
      { organization: { id: unit() }, role: 'chair', lastDay: '2023-03-31' },
    ])
    expect((await organizer().get(`/people/${id}`).expect(200)).body.unit.id).toBe(unit(1))
    const entries = await app.query<{ organization_id: string }>(
      `SELECT organization_id FROM audit_entries WHERE subject_id = $1 AND verb = 'people.move'`,
      [id],
    )
    expect(entries.map((entry) => entry.organization_id).sort()).toEqual([unit(), unit(1)].sort())
  })

  it('refuses the future, the same unit, a foreign one, and a day before what is held there begins', async () => {
    const id = await person(app.nest, unit(), { fullName: 'Vũ Ở Lại' })
    const codeOf = async (body: object, status: number) =>
      (await move(id, body).expect(status)).body.code as string
    expect(await codeOf({ movesOn: '2023-04-27' }, 422)).toBe('move_in_future')
    expect(await codeOf({ unitId: unit() }, 409)).toBe('already_in_unit')
    expect(await codeOf({ unitId: app.foreign.units[0]!.id }, 404)).toBe('organization_not_found')
    expect(await codeOf({ movesOn: '2019-12-31' }, 409)).toBe('move_before_position')
  })

  it('asks about a namesake in the new unit', async () => {
    await person(app.nest, unit(2), { fullName: 'Vũ Trùng Tên' })
    const id = await person(app.nest, unit(), { fullName: 'VŨ TRÙNG TÊN' })
    const { body } = await move(id, { unitId: unit(2) }).expect(409)
    expect(body.code).toBe('person_exists')
    const page = await organizer().submit(`/people/${id}/move`, {
      unitId: unit(2),
      role: 'chair',
      movesOn: '1/4/2023',
    })
    expect(page.status).toBe(409)
    expect(page.text).toContain('name="namesake"')
    await move(id, { unitId: unit(2), namesake: true }).expect(201)
  })

  it('puts right who was written down in the wrong unit the same day', async () => {
    const { body } = await organizer()
      .post('/people', { unitId: unit(), fullName: 'Vũ Nhầm Đơn Vị', role: 'chair' })
      .expect(201)
    await move(body.id, { movesOn: '2023-04-26' }).expect(201)
    expect(await positions(body.id)).toMatchObject([
      { organization: { id: unit(1) }, validFrom: '2023-04-26' },
    ])
    expect(await positions(body.id)).toHaveLength(1)
  })
})
