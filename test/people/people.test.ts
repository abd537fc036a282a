import type { Actor } from '../../src/access/actor.js'
import { Database } from '../../src/database/database.js'
import type { NewPerson } from '../../src/people/new-person.js'
import { PeopleService } from '../../src/people/people.service.js'
import { actorOf } from '../support/staff.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

describe('people', () => {
  let app: TestApp
  let organizer: Actor
  beforeAll(async () => {
    app = await startTestApp()
    organizer = actorOf(app.own.staff.organizer)
  })
  afterAll(() => app.close())

  const said = (fullName: string, more: Partial<NewPerson> = {}): NewPerson => ({
    unitId: app.own.units[0]!.id,
    fullName,
    role: 'chair',
    ...more,
  })
  const find = (person: NewPerson) =>
    app.get(Database).transaction((tx) => app.get(PeopleService).findOrCreateIn(tx, organizer, person))
  const snapshot = (id: string) => app.get(PeopleService).snapshotIn(app.get(Database).reader, id)
  const auditOf = (id: string) =>
    app.query<{ verb: string; fields: string[]; detail: string | null }>(
      'SELECT verb, fields, detail FROM audit_entries WHERE subject_id = $1 ORDER BY at, id',
      [id],
    )

  describe('findOrCreateIn', () => {
    it('makes one person of two spellings of a name', async () => {
      const first = await find(said('Lê Thị Thuý', { birthYear: 1985 }))
      const again = await find(said('LÊ THỊ THÚY', { birthYear: 1985 }))
      expect(first.created).toBe(true)
      expect(again).toEqual({ id: first.id, created: false, changes: [] })
      expect((await snapshot(first.id)).fullName).toBe('Lê Thị Thuý')
    })

    it.each([
      ['the phone', { phone: '+84900000001' }, { phone: '+84900000002' }],
      ['the birth year', { birthYear: 1980 }, { birthYear: 1981 }],
    ])('makes another person when %s contradicts', async (what, one, other) => {
      const first = await find(said(`Trần Văn ${what}`, one))
      const second = await find(said(`Trần Văn ${what}`, other))
      expect(second).toMatchObject({ id: expect.not.stringMatching(first.id), created: true })
    })

    it('makes another person of the same name in another unit', async () => {
      const first = await find(said('Phạm Văn Hai'))
      const second = await find(said('Phạm Văn Hai', { unitId: app.own.units[1]!.id }))
      expect(second.created).toBe(true)
      expect(second.id).not.toBe(first.id)
    })

    it('fills in what was unknown, adds a new role, and writes both down', async () => {
      const { id } = await find(said('Đỗ Thị Ân', { email: 'an@example.org' }))
      await find(said('Đỗ Thị Ân', { email: 'khac@example.org', phone: '+84900000009', role: 'accountant' }))
      expect(await snapshot(id)).toMatchObject({
        email: 'an@example.org',
        phone: '+84900000009',
        role: 'accountant',
        title: 'Kế toán',
      })
      expect(await auditOf(id)).toMatchObject([
        { verb: 'people.create' },
        { verb: 'people.complete', fields: ['phone', 'position'] },
      ])
    })

    it('writes nothing when nothing new is said', async () => {
      const { id } = await find(said('Vũ Văn Cũ'))
      await find(said('Vũ Văn Cũ'))
      expect(await auditOf(id)).toHaveLength(1)
    })

    it('makes one person when ten requests name the same at once', async () => {
      const found = await Promise.all(Array.from({ length: 10 }, () => find(said('Bùi Thị Đồng Thời'))))
      expect(new Set(found.map(({ id }) => id)).size).toBe(1)
      expect(found.filter(({ created }) => created)).toHaveLength(1)
    })

    it('answers with the person that a merged one became', async () => {
      const { id } = await find(said('Hồ Văn Gộp', { phone: '+84900000031' }))
      const { id: second } = await find(said('Hồ Văn Gộp', { phone: '+84900000032' }))
      await app.query('UPDATE people SET canonical_id = $1, phone = NULL WHERE id = $2', [id, second])
      expect(await find(said('Hồ Văn Gộp'))).toMatchObject({ id, created: false })
      expect((await snapshot(second)).personId).toBe(id)
    })

    it('refuses a unit that does not exist', async () => {
      const nowhere = said('Ai Đó', { unitId: '0190a000-0000-7000-8000-000000000000' })
      await expect(find(nowhere)).rejects.toMatchObject({ code: 'unit_not_found' })
    })
  })

  describe('snapshotIn', () => {
    it('holds the person with unit, group, path, role and title', async () => {
      const { id } = await find(
        said('Nguyễn Văn Ảnh', { role: 'vice_chair', title: 'Phó Chủ tịch Thường trực', gender: 'male' }),
      )
      expect(await snapshot(id)).toEqual({
        personId: id,
        fullName: 'Nguyễn Văn Ảnh',
        sortKey: expect.any(String),
        searchKey: 'nguyen van anh',
        gender: 'male',
        birthYear: null,
        birthDate: null,
        phone: null,
        email: null,
        unitId: app.own.units[0]!.id,
        unitName: 'CĐCS số 1',
        unitGroup: 'Trường học',
        role: 'vice_chair',
        title: 'Phó Chủ tịch Thường trực',
        organizationPath: 'LĐLĐ tỉnh Lâm Đồng › LĐLĐ huyện Đạ Tẻh › CĐCS số 1',
      })
    })

    it('gives the usual words to a role without any', async () => {
      const { id } = await find(said('Ngô Thị Phó', { role: 'vice_chair' }))
      expect(await snapshot(id)).toMatchObject({ role: 'vice_chair', title: 'Phó Chủ tịch' })
    })

    it('refuses an id that is nobody', async () => {
      await expect(snapshot('0190a000-0000-7000-8000-000000000000')).rejects.toMatchObject({
        code: 'person_not_found',
      })
    })
  })

  describe('adding a person', () => {
    const body = (more: object = {}) => ({
      unitId: app.own.units[2]!.id,
      fullName: 'Trần Thị Mới',
      role: 'chair',
      ...more,
    })

    it('answers with the id, and the page goes on to the person', async () => {
      const agent = app.as(app.own.staff.organizer)
      const { body: made } = await agent.post('/people', body({ fullName: 'Trần Một' })).expect(201)
      const { headers } = await agent.submit('/people', body({ fullName: 'Trần Hai' })).expect(303)
      expect(headers.location).toMatch(/^\/people\/[0-9a-f-]{36}$/)
      expect(headers.location).not.toBe(`/people/${made.id}`)
    })

    it('warns of the same name in the unit, until it is said to be another person', async () => {
      const agent = app.as(app.own.staff.organizer)
      await agent.post('/people', body()).expect(201)
      const { body: problem } = await agent.post('/people', body({ fullName: 'TRẦN THỊ MỚI' })).expect(409)
      expect(problem).toMatchObject({ code: 'person_exists', errors: [{ field: 'namesake' }] })
      const shown = await agent.submit('/people', body({ phone: '0900 000 077' })).expect(409)
      expect(shown.text).toContain('Đơn vị này đã có đồng chí Trần Thị Mới (Chủ tịch)')
      expect(shown.text).toContain('name="namesake"')
      expect(shown.text).toContain('0900 000 077')
      await agent.submit('/people', body({ namesake: 'true' })).expect(303)
    })

    it('shows the form again with what is wrong beside its field', async () => {
      const agent = app.as(app.own.staff.organizer)
      const { text } = await agent.submit('/people', body({ fullName: '', phone: '12' })).expect(422)
      expect(text).toContain('Chưa điền mục này.')
      expect(text).toContain('Số điện thoại chưa đúng')
    })

    it('is for those who may, in units within their reach', async () => {
      await app.as(app.own.staff.viewer).post('/people', body()).expect(403)
      await app
        .as(app.foreign.staff.organizer)
        .post('/people', body({ fullName: 'Trần Thị Ngoài' }))
        .expect(404)
      await app.visitor.post('/people', body()).expect(401)
    })
  })
})
