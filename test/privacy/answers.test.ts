import { heldTraining } from '../certificates/held-training.js'
import { Database } from '../../src/database/database.js'
import { ConsentsService } from '../../src/people/consents.service.js'
import { actorOf } from '../support/staff.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { RequestClient } from './request-client.js'

let app: TestApp
let client: RequestClient
beforeAll(async () => {
  app = await startTestApp()
  client = new RequestClient(app)
  app.clock.setTo('2026-11-20T09:00')
})
afterAll(() => app.close())

describe('a correction', () => {
  it('leads to the person, names what was changed, and says which papers keep the old name', async () => {
    const personId = await client.known('Lò Thị Sai')
    const held = await heldTraining(app, app.own, [{ fullName: 'Lò Thị Sai' }])
    await app.query('UPDATE registrations SET person_id = $2 WHERE id = $1', [
      held.registrationIds[0],
      personId,
    ])
    const id = await client.asked('correct', personId)
    const before = await client.agent.page(`/privacy-requests/${id}`).expect(200)
    expect(before.text).toContain(`/people/${personId}/edit`)
    expect(before.text).toContain('chưa có gì được sửa')
    expect(before.text).toContain('Ghi: Lò Thị Sai')
    const { body: now } = await client.agent.get(`/people/${personId}`).expect(200)
    const { version } = now as { version: number }
    await client.agent
      .post(`/people/${personId}`, { fullName: 'Lò Thị Đúng', birth: '1981', version })
      .expect(201)
    await client.act(id, 'completion').expect(201)
    const { events } = (await client.get(id)) as { events: { kind: string; detail: string | null }[] }
    expect(events.at(-1)!.detail).toContain('fullName')
    expect(JSON.stringify(events)).not.toContain('Đúng')
  })
})

describe('a consent', () => {
  it('is taken back by the person’s own word, with the way it came', async () => {
    const personId = await client.known('Vàng A Rút')
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
    const id = await client.asked('withdraw', personId)
    expect(await client.get(id)).toMatchObject({ work: { consents: ['zalo', 'publication'] } })
    await client.act(id, 'consent-withdrawal').expect(201)
    expect(await client.get(id)).toMatchObject({ state: 'done', work: { consents: [] } })
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
    const personId = await client.known('Cầm Bá Ngừng', '+84900444555')
    const id = await client.asked('restrict', personId)
    await client.act(id, 'restriction').expect(201)
    const training = await heldTraining(app, app.own, [], {
      status: 'registration_open',
      starts_on: '2026-12-20',
    })
    const form = await client.agent
      .page(`/trainings/${training.id}/registrations/new?search=${encodeURIComponent('Cầm Bá')}`)
      .expect(200)
    expect(form.text).toContain('Đã yêu cầu hạn chế dùng dữ liệu')
    await client.agent.post(`/trainings/${training.id}/registrations`, { personId }).expect(201)
    const letters = () => app.query('SELECT 1 FROM messages WHERE person_id = $1', [personId])
    expect(await letters()).toEqual([])

    const { text } = await client.agent.page(`/privacy-requests/${id}`).expect(200)
    expect(text).toContain('đang bị hạn chế')
    await client.act(id, 'restriction-end').expect(201)
    await client.act(id, 'restriction-end').expect(201)
    const [registration] = await app.query<{ id: string }>(
      `SELECT id FROM registrations WHERE person_id = $1`,
      [personId],
    )
    await client.agent.post(`/registrations/${registration!.id}/withdrawal`, { reason: 'Bận' }).expect(201)
    expect(await letters()).toHaveLength(1)
    const { events } = (await client.get(id)) as { events: { kind: string }[] }
    expect(events.filter(({ kind }) => kind === 'restriction_ended')).toHaveLength(1)
  })
})

it('logged no unexpected failure', () => expect(app.log.failures).toEqual([]))
