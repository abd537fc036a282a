import { person } from '../support/factories/people.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { RequestClient } from './request-client.js'

let app: TestApp
let client: RequestClient
let personId: string

beforeAll(async () => {
  app = await startTestApp()
  client = new RequestClient(app)
  app.clock.setTo('2026-11-20T09:00')
  personId = await client.known('Trần Thị Lan')
})
afterAll(() => app.close())

describe('a person who has moved out of reach', () => {
  const asked = async (kind: string) => {
    const movedId = await person(app.nest, app.own.units[0]!.id, { phone: '+84900000009' })
    return { movedId, id: await client.asked(kind, movedId) }
  }
  const moveAway = (movedId: string) =>
    app.query('UPDATE people SET unit_id = $2 WHERE id = $1', [movedId, app.foreign.units[0]!.id])
  const refused = async (answer: Promise<{ body: unknown }>) =>
    expect((await answer).body).toMatchObject({ code: 'request_person_moved' })

  it('is no longer handed out by the old body: neither made nor downloaded', async () => {
    const { movedId, id } = await asked('copy')
    await client.act(id, 'export').expect(201)
    await client.agent.get(`/privacy-requests/${id}/export.json`).expect(200)
    await moveAway(movedId)
    await refused(client.act(id, 'export').expect(409))
    for (const file of ['export.json', 'export.xlsx'])
      await refused(client.agent.get(`/privacy-requests/${id}/${file}`).expect(409))
    await client.agent.page(`/privacy-requests/${id}`).expect(200)
  })

  it('is neither erased nor restricted by it, nor is a restriction ended', async () => {
    const erased = await asked('delete')
    const restricted = await asked('restrict')
    const freed = await asked('restrict')
    await client.act(freed.id, 'restriction').expect(201)
    for (const { movedId } of [erased, restricted, freed]) await moveAway(movedId)
    await refused(client.agent.get(`/privacy-requests/${erased.id}/erasure`).expect(409))
    await refused(client.act(erased.id, 'erasure', { confirmation: 'XÓA' }).expect(409))
    await refused(client.act(restricted.id, 'restriction').expect(409))
    await refused(client.act(freed.id, 'restriction-end').expect(409))
    expect(await app.query('SELECT phone FROM people WHERE id = $1', [erased.movedId])).toEqual([
      { phone: '+84900000009' },
    ])
  })
})

describe('a request whose person now belongs to another district', () => {
  const other = () => app.as(app.foreign.staff.administrator)
  const moved = async (kind: string) => {
    const movedId = await person(app.nest, app.own.units[0]!.id)
    const id = await client.asked(kind, movedId)
    await app.query('UPDATE people SET unit_id = $2 WHERE id = $1', [movedId, app.foreign.units[0]!.id])
    return { movedId, id }
  }

  it('is read there with its history, listed as another’s, and answered by nobody there', async () => {
    const { id, movedId } = await moved('delete')
    const { body } = await other().get(`/privacy-requests/${id}`).expect(200)
    expect(body).toMatchObject({ isOwn: false, isElsewhere: true, events: [{ kind: 'received' }] })
    const { body: list } = await other().get(`/privacy-requests?personId=${movedId}`).expect(200)
    expect(list).toMatchObject({ total: 1, overdue: 0, items: [{ id, isOwn: false }] })
    const { text } = await other().page(`/privacy-requests/${id}`).expect(200)
    expect(text).toContain('Nhận giải quyết')
    for (const what of ['extension', 'refusal', 'erasure', 'acknowledgement'])
      expect(text).not.toContain(`/privacy-requests/${id}/${what}`)
    const acts: [string, object][] = [
      ['acknowledgement', {}],
      ['erasure', { confirmation: 'XÓA' }],
      ['refusal', { ground: 'vouchers', reason: 'Không' }],
      ['organization', { organizationId: app.foreign.district.id }],
    ]
    for (const [what, said] of acts) {
      const answer = await other().post(`/privacy-requests/${id}/${what}`, said).expect(409)
      expect(answer.body).toMatchObject({ code: 'request_elsewhere' })
    }
    const copy = await moved('copy')
    const download = await other().get(`/privacy-requests/${copy.id}/export.json`).expect(409)
    expect(download.body).toMatchObject({ code: 'request_elsewhere' })
  })

  it.each(['handed over by the one who answered', 'taken on by the one who holds him now'])(
    'is %s, with its terms, and is answered there',
    async (by) => {
      const { id } = await moved('restrict')
      const { dueBy } = await client.get(id)
      const giver = by.startsWith('handed') ? client.agent : other()
      const { body } = await giver.post(`/privacy-requests/${id}/handover`, {}).expect(201)
      expect(body).toMatchObject({ body: app.foreign.district.name, isSeen: !by.startsWith('handed') })
      await client.agent.get(`/privacy-requests/${id}`).expect(404)
      const { body: seen } = await other().get(`/privacy-requests/${id}`).expect(200)
      expect(seen).toMatchObject({ dueBy, isOwn: true, isElsewhere: false })
      expect(seen.events.at(-1)).toMatchObject({ kind: 'handed_over', detail: app.foreign.district.name })
      await other().post(`/privacy-requests/${id}/restriction`, {}).expect(201)
    },
  )

  it('stays where it was answered once closed; who holds the person now may end the restriction', async () => {
    const { id, movedId } = await moved('restrict')
    await app.query('UPDATE people SET unit_id = $2 WHERE id = $1', [movedId, app.own.units[0]!.id])
    await client.act(id, 'restriction').expect(201)
    await app.query('UPDATE people SET unit_id = $2 WHERE id = $1', [movedId, app.foreign.units[0]!.id])
    const { body } = await other().post(`/privacy-requests/${id}/handover`, {}).expect(409)
    expect(body).toMatchObject({ code: 'request_closed' })
    await other().post(`/privacy-requests/${id}/restriction-end`, {}).expect(201)
    expect(await app.query('SELECT 1 FROM restricted_people WHERE person_id = $1', [movedId])).toEqual([])
  })

  it('is not handed over while the person belongs to who answers', async () => {
    const { body } = await client.act(await client.asked('view', personId), 'handover').expect(409)
    expect(body).toMatchObject({ code: 'request_at_home' })
  })
})

describe('the body that answers', () => {
  it('is said when the choice of the person changes it, and stands in the history', async () => {
    const id = await client.asked('view')
    await app.query('UPDATE privacy_requests SET organization_id = $2 WHERE id = $1', [
      id,
      app.own.units[1]!.id,
    ])
    const sent = await client.agent.submit(`/privacy-requests/${id}/person`, { personId }).expect(303)
    const page = await client.agent.page(sent.headers.location as string).expect(200)
    expect(page.text).toContain(`Chuyển đơn vị giải quyết: ${app.own.district.name}`)
  })

  it('stays as staff chose it, whoever is said to be the person', async () => {
    const id = await client.asked('view')
    const chosen = app.own.units[1]!
    await client.agent.page(`/privacy-requests/${id}/organization`).expect(200)
    await client.act(id, 'organization', { organizationId: app.foreign.district.id }).expect(404)
    await client.act(id, 'organization', { organizationId: chosen.id }).expect(201)
    const { body } = await client.act(id, 'person', { personId }).expect(201)
    expect(body).toEqual({ id, body: null })
    expect(await client.get(id)).toMatchObject({ organization: { id: chosen.id }, person: { id: personId } })
  })
})
