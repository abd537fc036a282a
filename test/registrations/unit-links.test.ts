import { person } from '../support/factories/people.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { asked, nameBy, newcomer, nomination, nominations, open, unitPage } from './unit-world.js'
import { codeOf, organizer, register, somebody } from './world.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp({ units: 4 })))
afterAll(() => {
  expect(app.log.failures).toEqual([])
  return app.close()
})
beforeEach(() => app.clock.setTo('2023-04-12T08:00'))

describe('links for units', () => {
  it('are made for every unit with places, one for each, and not twice', async () => {
    const { id, list } = await asked(app)
    expect(list.counts).toEqual({ units: 4, answered: 0, asked: 4 })
    expect(new Set(list.items.map(({ address }) => address)).size).toBe(4)
    expect((await organizer(app).post(`/trainings/${id}/nominations`, {}).expect(201)).body).toEqual({
      made: 0,
    })
    expect((await nominations(app, id)).items.map(({ address }) => address)).toEqual(
      list.items.map(({ address }) => address),
    )
  })

  it('are kept only as hashes, and handed out only to who edits this list', async () => {
    const { id, link } = await asked(app)
    const token = link(0).split('/').pop()!
    const [kept] = await app.query('SELECT count(*)::int AS n FROM links WHERE token_hash = $1', [token])
    expect(kept).toEqual({ n: 0 })
    const { body } = await app.as(app.own.staff.viewer).get(`/trainings/${id}/nominations`).expect(200)
    expect(JSON.stringify(body)).not.toContain(token)
    const page = await app.as(app.own.staff.viewer).page(`/trainings/${id}/nominations`).expect(200)
    expect(page.text).not.toContain(token)
    await app.as(app.foreign.staff.organizer).get(`/trainings/${id}/nominations`).expect(404)
  })

  it('are refused for a unit without places, and after the deadline', async () => {
    const { id } = await open(app, { chairs: 1 })
    const strange = { unitIds: [app.foreign.units[0]!.id] }
    const refused = await organizer(app).post(`/trainings/${id}/nominations`, strange).expect(400)
    expect(codeOf(refused)).toBe('unit_not_offered')
    app.clock.setTo('2023-04-25T08:00')
    const late = await organizer(app).post(`/trainings/${id}/nominations`, {}).expect(409)
    expect(codeOf(late)).toBe('units_not_asked')
  })

  it('show staff who answered, how, and a text to hand out', async () => {
    const { id, link, of } = await asked(app)
    await nameBy(app, link(0), newcomer())
    await register(app, id, somebody(app, 1))
    await app.visitor.post(`${link(2)}/completion`, {}).expect(200)
    const { items, counts } = await nominations(app, id)
    const answer = (unit: number) => items.find(({ unitId }) => unitId === app.own.units[unit]!.id)!.answer
    expect([0, 1, 2, 3].map(answer)).toEqual(['answered', 'answered', 'finished', 'silent'])
    expect(counts).toEqual({ units: 4, answered: 3, asked: 4 })
    expect((await nominations(app, id, '?answer=silent')).items).toHaveLength(1)
    const page = await organizer(app)
      .page(`/nominations/${of(3).nominationId}`)
      .expect(200)
    expect(page.text).toContain(`${app.address}${link(3)}`)
    expect(page.text).toContain('đề nghị đơn vị cử 2 người dự lớp')
    const list = await organizer(app).page(`/trainings/${id}/nominations`).expect(200)
    expect(list.text).toContain('Đơn vị cử người')
  })
})

describe('a unit’s link that works no more', () => {
  it('is one page, whether unknown, replaced, revoked or over, and takes nothing', async () => {
    const { link, of } = await asked(app)
    const replaced = link(0)
    const revoked = link(1)
    await organizer(app)
      .post(`/nominations/${of(0).nominationId}/links`, {})
      .expect(201)
    await organizer(app)
      .post(`/nominations/${of(1).nominationId}/link-revocation`, {})
      .expect(200)
    const fresh = (await nomination(app, of(0).nominationId!)).address!
    expect(fresh).not.toBe(replaced)
    await unitPage(app, fresh)
    const dead = [replaced, revoked, '/cu-nguoi/AAAAAAAAAAAAAAAAAAAAAA']
    const pages = await Promise.all(dead.map((path) => app.visitor.page(path).expect(404)))
    app.clock.setTo('2023-04-25T08:00')
    pages.push(await app.visitor.page(fresh).expect(404))
    expect(new Set(pages.map(({ text }) => text.replace(/[\w-]{36}/g, ''))).size).toBe(1)
    expect(pages[0]!.text).toContain('Đồng chí xin đường dẫn mới')
    for (const path of [...dead, fresh]) {
      expect(codeOf(await app.visitor.post(`${path}/registrations`, newcomer()).expect(404))).toBe(
        'link_unknown',
      )
    }
  })

  it('comes back to life with a later deadline, because it ends with that and not before', async () => {
    const { id, link } = await asked(app)
    app.clock.setTo('2023-04-25T08:00')
    await app.visitor.get(link(0)).expect(404)
    await app.query(`UPDATE trainings SET registration_closes_at = '2023-04-25T17:00+07' WHERE id = $1`, [id])
    await app.visitor.get(link(0)).expect(200)
  })

  it('of a ticket opens no unit’s page', async () => {
    const { id, link } = await asked(app)
    const { ticket } = await register(app, id, somebody(app, 2))
    await app.visitor.get(ticket!.replace('/ve/', '/cu-nguoi/')).expect(404)
    await app.visitor.get(link(0).replace('/cu-nguoi/', '/ve/')).expect(404)
  })
})

describe('the word of a unit’s link about a colleague who is known', () => {
  const known = (facts: object) =>
    person(app.nest, app.own.units[0]!.id, { fullName: 'Lê Thị Quen', ...facts })
  const rowOf = (id: string) => app.query('SELECT * FROM people WHERE id = $1', [id])

  it('registers him and fills in nothing: no phone, no birth, no other position', async () => {
    const { link } = await asked(app)
    const id = await known({ fullName: 'Lê Thị Trống', role: 'vice_chair' })
    const held = () => app.query('SELECT * FROM positions WHERE person_id = $1', [id])
    const before = [await rowOf(id), await held()]
    const { registrationId } = await nameBy(app, link(0), newcomer({ fullName: 'Lê Thị Trống' }))
    expect(await app.query('SELECT person_id FROM registrations WHERE id = $1', [registrationId])).toEqual([
      { person_id: id },
    ])
    expect([await rowOf(id), await held()]).toEqual(before)
  })

  it('is answered the same whether the phone is his or not', async () => {
    const id = await known({ phone: '+84900000555' })
    const named = await Promise.all(
      ['0900 000 555', '0900 000 556'].map(async (phone) => {
        const { link } = await asked(app)
        const { registrationId } = await nameBy(app, link(0), newcomer({ fullName: 'Lê Thị Quen', phone }))
        return app.query('SELECT person_id FROM registrations WHERE id = $1', [registrationId])
      }),
    )
    expect(named).toEqual([[{ person_id: id }], [{ person_id: id }]])
  })
})

it('leaves an audit entry when links are made, replaced and stopped, and when a unit says it is done', async () => {
  const { id, of, link } = await asked(app)
  const { nominationId } = of(0)
  await app.visitor.post(`${link(1)}/completion`, {}).expect(200)
  await organizer(app).post(`/nominations/${nominationId}/links`, {}).expect(201)
  await organizer(app).post(`/nominations/${nominationId}/link-revocation`, {}).expect(200)
  const entries = await app.query(
    `SELECT verb, actor_kind, detail FROM audit_entries
     WHERE verb LIKE 'nominations.%' AND subject_id = ANY($1) ORDER BY id`,
    [[id, nominationId, of(1).nominationId]],
  )
  expect(entries).toEqual([
    { verb: 'nominations.ask', actor_kind: 'user', detail: '4' },
    { verb: 'nominations.finish', actor_kind: 'link', detail: null },
    { verb: 'nominations.reissue_link', actor_kind: 'user', detail: null },
    { verb: 'nominations.revoke_link', actor_kind: 'user', detail: null },
  ])
})
