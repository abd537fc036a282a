import { heldTraining } from '../certificates/held-training.js'
import { Database } from '../../src/database/database.js'
import { ConsentsService } from '../../src/people/consents.service.js'
import { person } from '../support/factories/people.js'
import { actorOf } from '../support/staff.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { askedBy } from './world.js'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  app.clock.setTo('2026-11-20T09:00')
})
afterAll(() => app.close())

const administrator = () => app.as(app.own.staff.administrator)
const asked = (kind: string, personId: string) => askedBy(app, app.own.staff.administrator, kind, personId)
const act = (id: string, what: string, body: object = {}) =>
  administrator().post(`/privacy-requests/${id}/${what}`, body)
const get = async (id: string) => (await administrator().get(`/privacy-requests/${id}`).expect(200)).body
const known = (fullName: string, phone?: string) =>
  person(app.nest, app.own.units[0]!.id, { fullName, phone, birthYear: 1980 })

describe('a correction', () => {
  it('leads to the person, names what was changed, and says which papers keep the old name', async () => {
    const personId = await known('Lò Thị Sai')
    const held = await heldTraining(app, app.own, [{ fullName: 'Lò Thị Sai' }])
    await app.query('UPDATE registrations SET person_id = $2 WHERE id = $1', [
      held.registrationIds[0],
      personId,
    ])
    const id = await asked('correct', personId)
    const before = await administrator().page(`/privacy-requests/${id}`).expect(200)
    expect(before.text).toContain(`/people/${personId}/edit`)
    expect(before.text).toContain('chưa có gì được sửa')
    expect(before.text).toContain('Ghi: Lò Thị Sai')
    const { body: now } = await administrator().get(`/people/${personId}`).expect(200)
    const { version } = now as { version: number }
    await administrator()
      .post(`/people/${personId}`, { fullName: 'Lò Thị Đúng', birth: '1981', version })
      .expect(201)
    await act(id, 'completion').expect(201)
    const { events } = (await get(id)) as { events: { kind: string; detail: string | null }[] }
    expect(events.at(-1)!.detail).toContain('fullName')
    expect(JSON.stringify(events)).not.toContain('Đúng')
  })
})

describe('a consent', () => {
  it('is taken back by the person’s own word, with the way it came', async () => {
    const personId = await known('Vàng A Rút')
    const actor = actorOf(app.own.staff.administrator)
    for (const purpose of ['publication', 'zalo'] as const)
      await app.get(Database).transaction((tx) =>
        app.get(ConsentsService).recordIn(tx, actor, {
          personId,
          organizationId: app.own.units[0]!.id,
          purpose,
          givenBy: 'self',
          way: 'form',
        }),
      )
    const id = await asked('withdraw', personId)
    expect(await get(id)).toMatchObject({ work: { consents: ['zalo', 'publication'] } })
    await act(id, 'consent-withdrawal').expect(201)
    expect(await get(id)).toMatchObject({ state: 'done', work: { consents: [] } })
    const rows = await app.query(
      `SELECT purpose, given_by, way FROM consents WHERE person_id = $1 AND withdrawn ORDER BY purpose`,
      [personId],
    )
    expect(rows).toEqual([
      { purpose: 'publication', given_by: 'self', way: 'paper' },
      { purpose: 'zalo', given_by: 'self', way: 'paper' },
    ])
  })
})

describe('a restriction', () => {
  it('lets no letter be written, warns whoever would register him, and can be ended', async () => {
    const personId = await known('Cầm Bá Ngừng', '+84900444555')
    const id = await asked('restrict', personId)
    await act(id, 'restriction').expect(201)
    const training = await heldTraining(app, app.own, [], {
      status: 'registration_open',
      starts_on: '2026-12-20',
    })
    const form = await administrator()
      .page(`/trainings/${training.id}/registrations/new?search=${encodeURIComponent('Cầm Bá')}`)
      .expect(200)
    expect(form.text).toContain('Đã yêu cầu hạn chế dùng dữ liệu')
    await administrator().post(`/trainings/${training.id}/registrations`, { personId }).expect(201)
    const letters = () => app.query('SELECT 1 FROM messages WHERE person_id = $1', [personId])
    expect(await letters()).toEqual([])

    const { text } = await administrator().page(`/privacy-requests/${id}`).expect(200)
    expect(text).toContain('đang bị hạn chế')
    await act(id, 'restriction-end').expect(201)
    await act(id, 'restriction-end').expect(201)
    const [registration] = await app.query<{ id: string }>(
      `SELECT id FROM registrations WHERE person_id = $1`,
      [personId],
    )
    await administrator().post(`/registrations/${registration!.id}/withdrawal`, { reason: 'Bận' }).expect(201)
    expect(await letters()).toHaveLength(1)
    const { events } = (await get(id)) as { events: { kind: string }[] }
    expect(events.filter(({ kind }) => kind === 'restriction_ended')).toHaveLength(1)
  })
})

it('logged no unexpected failure', () => expect(app.log.failures).toEqual([]))
