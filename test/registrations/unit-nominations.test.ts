import { Database } from '../../src/database/database.js'
import { PersonErasureService } from '../../src/people/person-erasure.service.js'
import { noticeVersion } from '../../src/people/privacy-notice.js'
import { person } from '../support/factories/people.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { asked, nameBy, newcomer, unitPage } from './unit-world.js'
import { breaches, codeOf, organizer, register, registrationOf, somebody } from './world.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp({ units: 4 })))
afterAll(() => {
  expect(app.log.failures).toEqual([])
  return app.close()
})
beforeEach(() => app.clock.setTo('2023-04-12T08:00'))

describe('a unit behind its link', () => {
  it('sees its places and its own people by name and position, nothing else of anybody', async () => {
    const { id, link } = await asked(app)
    const own = await register(app, id, { ...somebody(app), phone: '0900 000 888', birthYear: 1971 })
    const foreign = await register(app, id, somebody(app, 1))
    const page = await unitPage(app, link(0))
    expect(page.unit).toBe(app.own.units[0]!.name)
    expect(page.places).toEqual([
      { roles: ['chair'], label: 'Chủ tịch', capacity: 1, taken: 1 },
      { roles: ['vice_chair'], label: 'Phó Chủ tịch', capacity: 1, taken: 0 },
    ])
    expect(page.named).toEqual([
      { registrationId: own.id, fullName: own.fullName, title: own.title, state: 'confirmed', isOwn: false },
    ])
    const { text, headers } = await app.visitor.page(link(0)).expect(200)
    for (const hidden of ['888', '1971', foreign.fullName, own.ticket!]) expect(text).not.toContain(hidden)
    expect(headers['cache-control']).toContain('no-store')
    expect(text).toContain('noindex')
  })

  it('names somebody new: seated by the quota, kept with who told him by which notice', async () => {
    const { link } = await asked(app)
    const named = await nameBy(app, link(0), newcomer())
    expect(Object.keys(named).sort()).toEqual(['fullName', 'isOwn', 'registrationId', 'state', 'title'])
    const registration = await registrationOf(app, named.registrationId)
    expect(registration).toMatchObject({ source: 'nomination', state: 'confirmed', role: 'chair' })
    const [consent] = await app.query(
      'SELECT purpose, given_by, way, notice_version, registration_id FROM consents WHERE person_id = $1',
      [registration.personId],
    )
    expect(consent).toEqual({
      purpose: 'participation',
      given_by: 'nominator',
      way: 'link',
      notice_version: noticeVersion,
      registration_id: named.registrationId,
    })
    const entries = await app.query(
      `SELECT actor_kind, verb FROM audit_entries WHERE subject_id = $1 ORDER BY id`,
      [named.registrationId],
    )
    expect(entries).toEqual([{ actor_kind: 'link', verb: 'registrations.register' }])
  })

  it('names a colleague of the list, who then stands in the list no more', async () => {
    const { link } = await asked(app)
    const personId = await person(app.nest, app.own.units[3]!.id)
    const known = async () => (await unitPage(app, link(3))).known.map(({ id }) => id)
    expect(await known()).toContain(personId)
    const made = await app.visitor.post(`${link(3)}/registrations`, { personId, told: true })
    expect([201, 409]).toContain(made.status)
    if (made.status === 201) expect(await known()).not.toContain(personId)
  })

  it('does not offer somebody whose data were erased, nor takes him', async () => {
    const { link } = await asked(app)
    const personId = await person(app.nest, app.own.units[3]!.id)
    await app.get(Database).transaction((tx) => app.get(PersonErasureService).eraseNamesIn(tx, [personId]))
    expect((await unitPage(app, link(3))).known.map(({ id }) => id)).not.toContain(personId)
    const refused = await app.visitor.post(`${link(3)}/registrations`, { personId, told: true })
    expect(codeOf(refused)).toBe('person_not_of_unit')
  })

  it('is offered first whose position has a place, and two who look alike are counted', async () => {
    const { link } = await asked(app)
    const unitId = app.own.units[2]!.id
    const facts = { fullName: 'Ân Ủy Viên', role: 'committee_member' as const }
    for (const birthYear of [1971, 1972]) await person(app.nest, unitId, { ...facts, birthYear })
    const chair = await person(app.nest, unitId, { fullName: 'Yên Chủ Tịch', role: 'chair' })
    const { known } = await unitPage(app, link(2))
    expect(known[0]).toMatchObject({ id: chair, hasPlace: true })
    expect(known.at(-1)).toMatchObject({ hasPlace: false })
    const { text } = await app.visitor.page(link(2)).expect(200)
    expect(text).toMatch(/Ân Ủy Viên, [^<]*, không thuộc đối tượng \(1\)/)
    expect(text).toMatch(/Ân Ủy Viên, [^<]*, không thuộc đối tượng \(2\)/)
  })

  it('must say that it told the colleague; the box is never ticked for it', async () => {
    const { link } = await asked(app)
    const page = await app.visitor.page(link(0)).expect(200)
    expect(page.text).not.toMatch(/type="checkbox"[^>]* checked/)
    const silent = newcomer({ told: false })
    expect(codeOf(await app.visitor.post(`${link(0)}/registrations`, silent).expect(400))).toBe(
      'nominee_not_told',
    )
    const form = { fullName: 'Lê Thị Thử', role: 'chair' }
    const refused = await app.visitor.submit(`${link(0)}/registrations`, form).expect(422)
    expect(refused.text).toContain('Đồng chí báo cho người được cử rồi đánh dấu vào ô này.')
    expect(refused.text).toContain('value="Lê Thị Thử"')
    expect((await unitPage(app, link(0))).named).toEqual([])
  })

  it('is refused a person of another unit and an unknown one in the same words', async () => {
    const { link } = await asked(app)
    const other = await person(app.nest, app.own.units[1]!.id)
    const answers = []
    for (const personId of [other, '01900000-0000-7000-8000-000000000000']) {
      answers.push(await app.visitor.post(`${link(0)}/registrations`, { personId, told: true }).expect(400))
    }
    expect(answers.map(codeOf)).toEqual(['person_not_of_unit', 'person_not_of_unit'])
    const [one, two] = answers.map(({ body }) => ({ ...(body as object), requestId: null, instance: null }))
    expect(one).toEqual(two)
  })

  it('queues whom it names beyond its quota, and nobody twice by a double click', async () => {
    const { id, link } = await asked(app)
    const who = newcomer()
    const [once, again] = await Promise.all([
      app.visitor.post(`${link(0)}/registrations`, who, 'double-click-01'),
      app.visitor.post(`${link(0)}/registrations`, who, 'double-click-01'),
    ])
    expect(once.body).toEqual(again.body)
    expect((await unitPage(app, link(0))).named).toHaveLength(1)
    expect((await nameBy(app, link(0), newcomer())).state).toBe('waiting')
    expect(await breaches(app, id)).toEqual([])
  })

  it('queues whom it names when the hall is full', async () => {
    const { id, link } = await asked(app, { capacity: 1 })
    await register(app, id, somebody(app, 1))
    expect((await nameBy(app, link(0), newcomer())).state).toBe('waiting')
    expect(await breaches(app, id)).toEqual([])
  })

  it('takes back whom it named, and nobody else', async () => {
    const { id, link } = await asked(app)
    const named = await nameBy(app, link(0), newcomer())
    const byStaff = await register(app, id, somebody(app, 0, 'vice_chair'))
    const other = await nameBy(app, link(1), newcomer())
    const withdrawal = (registrationId: string) =>
      app.visitor.post(`${link(0)}/registrations/${registrationId}/withdrawal`, {})
    for (const strange of [byStaff.id, other.registrationId]) {
      expect(codeOf(await withdrawal(strange).expect(404))).toBe('registration_not_found')
    }
    await withdrawal(named.registrationId).expect(201)
    await withdrawal(named.registrationId).expect(201)
    expect(await registrationOf(app, named.registrationId)).toMatchObject({
      state: 'withdrawn',
      withdrawalReason: 'Đơn vị rút tên',
    })
    expect(await breaches(app, id)).toEqual([])
  })

  it('may neither add nor take back once registration was closed by hand, but still sees its list', async () => {
    const { id, link } = await asked(app)
    const named = await nameBy(app, link(0), newcomer())
    await organizer(app).post(`/trainings/${id}/registration-closing`, {}).expect(201)
    expect(codeOf(await app.visitor.post(`${link(0)}/registrations`, newcomer()).expect(409))).toBe(
      'training_not_open',
    )
    const path = `${link(0)}/registrations/${named.registrationId}/withdrawal`
    expect(codeOf(await app.visitor.post(path, {}).expect(409))).toBe('training_not_open')
    expect((await unitPage(app, link(0))).named).toHaveLength(1)
  })
})
