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
  personId = await person(app.nest, app.own.units[0]!.id, { fullName: 'Trần Thị Lan', phone: '+84900000001' })
})
afterAll(() => app.close())
beforeEach(() => void app.clock.setTo('2026-11-20T09:00'))

const receive = ({ kind = 'view', ...facts }: Record<string, unknown> & { kind?: string } = {}) =>
  client.asked(kind, personId, {
    requesterName: 'Trần Thị Lan',
    requesterContact: '0900 000 001',
    ...facts,
  })

describe('a request', () => {
  it('starts the clocks of the law on the day it came in', async () => {
    const id = await receive({ kind: 'delete', receivedOn: '2026-11-19' })
    expect(await client.get(id)).toMatchObject({
      state: 'received',
      acknowledgeBy: '2026-11-23',
      dueBy: '2026-12-09',
      next: { what: 'acknowledgement', by: '2026-11-23', daysLeft: 3 },
      person: { fullName: 'Trần Thị Lan' },
      organization: { id: app.own.district.id },
    })
  })

  it('cannot have come in tomorrow', async () => {
    const { body } = await client.agent
      .post('/privacy-requests', {
        kind: 'view',
        way: 'phone',
        requesterName: 'Ai đó',
        requesterContact: '0900 000 001',
        receivedOn: '2026-11-21',
      })
      .expect(422)
    expect(body).toMatchObject({ code: 'received_in_future' })
  })

  it('is acknowledged once, however often it is said', async () => {
    const id = await receive()
    await client.act(id, 'acknowledgement').expect(201)
    await client.act(id, 'acknowledgement').expect(201)
    const found = await client.get(id)
    expect(found).toMatchObject({ state: 'acknowledged', acknowledgedOn: '2026-11-20' })
    expect(found.events.map(({ kind }: { kind: string }) => kind)).toEqual(['received', 'acknowledged'])
    expect(found.next).toMatchObject({ what: 'answer', by: '2026-11-30' })
  })

  it('is put off once by its own term, with the reason', async () => {
    const id = await receive({ kind: 'withdraw' })
    await client.act(id, 'extension', { reason: 'Cần hỏi đơn vị cũ' }).expect(201)
    expect(await client.get(id)).toMatchObject({ dueBy: '2026-12-20', extensionReason: 'Cần hỏi đơn vị cũ' })
    const { body } = await client.act(id, 'extension', { reason: 'Vẫn cần' }).expect(409)
    expect(body).toMatchObject({ code: 'request_already_extended' })
  })

  it('is refused only on a ground of the law, and is then closed', async () => {
    const id = await receive({ kind: 'delete' })
    await client.act(id, 'refusal', { reason: 'Không' }).expect(400)
    await client.act(id, 'refusal', { ground: 'vouchers', reason: 'Chứng từ còn phải lưu' }).expect(201)
    expect(await client.get(id)).toMatchObject({ state: 'refused', refusalGround: 'vouchers', next: null })
    for (const what of ['acknowledgement', 'restriction']) {
      const { body } = await client.act(id, what).expect(409)
      expect(body).toMatchObject({ code: 'request_closed' })
    }
  })

  it('keeps no word that people wrote in its history, which nobody can change', async () => {
    const id = await receive({ kind: 'restrict', details: 'Tôi không muốn nhận tin' })
    await client.act(id, 'extension', { reason: 'Người phụ trách nghỉ ốm' }).expect(201)
    await client
      .act(id, 'refusal', { ground: 'not_entitled', reason: 'Không phải chính người đó' })
      .expect(201)
    const rows = await app.query('SELECT * FROM privacy_request_events WHERE request_id = $1', [id])
    expect(JSON.stringify(rows)).not.toMatch(/Tôi không|nghỉ ốm|chính người/)
    await expect(
      app.query(`UPDATE privacy_request_events SET detail = 'x' WHERE request_id = $1`, [id]),
    ).rejects.toThrow('append-only')
  })
})

describe('whose request it is', () => {
  it('is found out later, and then the body above the person’s unit answers for it', async () => {
    const id = await receive({ personId: undefined, requesterName: 'tran thi lan' })
    await app.query('UPDATE privacy_requests SET organization_id = $2 WHERE id = $1', [
      id,
      app.own.units[1]!.id,
    ])
    expect(await client.get(id)).toMatchObject({ person: null, organization: { id: app.own.units[1]!.id } })
    const { body } = await client.act(id, 'completion').expect(409)
    expect(body).toMatchObject({ code: 'request_person_unknown' })
    const { text } = await client.agent.page(`/privacy-requests/${id}/person`).expect(200)
    expect(text).toContain('Chọn Trần Thị Lan')
    await client.act(id, 'person', { personId }).expect(201)
    expect(await client.get(id)).toMatchObject({
      person: { id: personId },
      organization: { id: app.own.district.id },
    })
  })

  it('cannot be somebody of another district', async () => {
    const foreignId = await person(app.nest, app.foreign.units[0]!.id)
    const id = await receive({ personId: undefined })
    await client.act(id, 'person', { personId: foreignId }).expect(404)
    await client.agent
      .post('/privacy-requests', {
        kind: 'view',
        way: 'phone',
        requesterName: 'Ai',
        requesterContact: '0900 000 002',
        personId: foreignId,
      })
      .expect(404)
  })
})

describe('the list', () => {
  it('has what is due first at the top, says what is overdue in words, and the desk says so too', async () => {
    app.clock.setTo('2027-03-01T09:00')
    const late = await receive({ receivedOn: '2027-02-01', requesterName: 'Người chờ lâu' })
    const soon = await receive({ receivedOn: '2027-02-26', requesterName: 'Người mới gửi' })
    await client.act(late, 'acknowledgement').expect(201)
    const { body } = await client.agent.get('/privacy-requests?state=open').expect(200)
    const ids = (body as { items: { id: string }[] }).items.map(({ id }) => id)
    expect(ids.indexOf(late)).toBeLessThan(ids.indexOf(soon))
    const { text } = await client.agent.page('/privacy-requests').expect(200)
    expect(text).toContain('Quá hạn 18 ngày')
    const desk = await client.agent.page('/dashboard').expect(200)
    expect(desk.text).toMatch(/\d+ yêu cầu về dữ liệu cá nhân đã quá hạn/)
  })

  it('can be limited to one person, from whose page it is reached', async () => {
    const other = await person(app.nest, app.own.units[1]!.id, { fullName: 'Lê Văn Hai' })
    const id = await receive({ personId: other })
    const { body } = await client.agent.get(`/privacy-requests?personId=${other}`).expect(200)
    expect(body).toMatchObject({ total: 1, items: [{ id }] })
    const { text } = await client.agent.page(`/people/${other}`).expect(200)
    expect(text).toContain(`/privacy-requests?personId=${other}`)
  })
})

describe('the page for everybody', () => {
  const ask = (facts: Record<string, unknown> = {}) => ({
    kind: 'copy',
    requesterName: 'Trần Thị Lan',
    requesterContact: '0900 000 001',
    ...facts,
  })

  it.each(['vi', 'en'])('says the notice, the rights and their terms, in %s', async (lang) => {
    const { text } = await app.visitor.page(`/quyen-du-lieu?lang=${lang}`).expect(200)
    expect(text).toContain('91/2025/QH15')
    expect(text).toContain(lang === 'vi' ? 'Xóa dữ liệu' : 'Erase my data')
    expect(text).toContain(lang === 'vi' ? '20 ngày' : '20 days')
  })

  it('takes a request from anybody and answers a known person as an unknown one', async () => {
    const known = await app.visitor.post('/quyen-du-lieu', ask()).expect(201)
    const unknown = await app.visitor
      .post('/quyen-du-lieu', ask({ requesterName: 'Không Ai Biết', requesterContact: 'khong@example.org' }))
      .expect(201)
    expect(known.body).toEqual(unknown.body)
    expect(known.body).toEqual({ kind: 'copy', acknowledgeBy: '2026-11-24', dueBy: '2026-11-30' })
    const pages = [
      await app.visitor.submit('/quyen-du-lieu', ask()),
      await app.visitor.submit('/quyen-du-lieu', ask({ requesterName: 'Ai Khác' })),
    ]
    expect(pages.map(({ status, headers }) => [status, headers.location])).toEqual([
      [303, '/quyen-du-lieu/da-nhan'],
      [303, '/quyen-du-lieu/da-nhan'],
    ])
    const rows = await app.query(
      `SELECT person_id, organization_id FROM privacy_requests WHERE way = 'web_form' GROUP BY 1, 2`,
    )
    expect(rows).toEqual([{ person_id: null, organization_id: app.province.id }])
  })

  it('keeps what was typed when something is missing', async () => {
    const { text, status } = await app.visitor.submit('/quyen-du-lieu', ask({ requesterContact: '' }))
    expect(status).toBe(422)
    expect(text).toContain('Trần Thị Lan')
  })

  it('slows down a program that floods it', async () => {
    await app.query('DELETE FROM throttle_counts')
    const statuses: number[] = []
    for (let n = 0; n < 11; n++) statuses.push((await app.visitor.post('/quyen-du-lieu', ask())).status)
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(201))
    expect(statuses[10]).toBe(429)
  })
})

it('logged no unexpected failure', () => expect(app.log.failures).toEqual([]))
