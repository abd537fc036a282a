import { Database } from '../../src/database/database.js'
import { MessagesService, type Letter, type MessageList } from '../../src/messages/messages.service.js'
import { person } from '../support/factories/people.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

describe('letters', () => {
  let app: TestApp
  let personId: string
  beforeAll(async () => {
    app = await startTestApp()
    personId = await person(app.nest, app.own.units[0]!.id, { fullName: 'Trần Thị Thư' })
  })
  afterAll(() => app.close())
  beforeEach(() => app.query('DELETE FROM messages'))

  let keys = 0
  const write = async (letter: Partial<Letter> = {}) => {
    const dedupeKey = letter.dedupeKey ?? `key:${++keys}`
    await app.get(Database).transaction((tx) =>
      app.get(MessagesService).writeIn(tx, {
        organizationId: app.own.district.id,
        purpose: 'ticket',
        personId,
        trainingId: null,
        recipient: '+84900000001',
        subject: 'Vé dự lớp',
        body: 'Kính gửi đồng chí,\nMời đồng chí dự lớp.',
        ...letter,
        dedupeKey,
      }),
    )
    const [row] = await app.query<{ id: string }>('SELECT id FROM messages WHERE dedupe_key = $1', [
      dedupeKey,
    ])
    return row!.id
  }
  const organizer = () => app.as(app.own.staff.organizer)
  const list = async (query = '') =>
    (await organizer().get(`/messages?${query}`).expect(200)).body as MessageList
  const auditCount = async (verb: string) =>
    (await app.query('SELECT 1 FROM audit_entries WHERE verb = $1', [verb])).length

  it('are written once for a key', async () => {
    await write({ dedupeKey: 'once' })
    await write({ dedupeKey: 'once', subject: 'Lần hai' })
    expect((await list()).items).toMatchObject([{ subject: 'Vé dự lớp', state: 'ready', channel: 'zalo' }])
  })

  it('go by mail to an address and by Zalo to everybody else', async () => {
    await write({ recipient: 'thu@example.org' })
    await write({ recipient: null })
    expect((await list()).items.map(({ channel }) => channel).sort()).toEqual(['mail', 'zalo'])
  })

  it('are listed by purpose and person, the unsent ones first', async () => {
    const first = await write({ purpose: 'reminder', subject: 'Nhắc' })
    await write({ subject: 'Vé' })
    await write({ personId: null, subject: 'Vé của ai' })
    await organizer().post(`/messages/${first}/handover`).expect(201)
    const all = await list()
    expect(all).toMatchObject({ total: 3, unsent: 2 })
    expect(all.items.map(({ subject }) => subject)).toEqual(['Vé của ai', 'Vé', 'Nhắc'])
    expect(all.purposes).toEqual([
      { purpose: 'ticket', label: 'Vé dự lớp', count: 2 },
      { purpose: 'reminder', label: 'Nhắc lịch', count: 1 },
    ])
    expect((await list('purpose=ticket')).total).toBe(2)
    expect((await list(`personId=${personId}&purpose=ticket`)).total).toBe(1)
    await organizer().get('/messages?purpose=other').expect(400)
  })

  it('are read on from any letter, though it was sent meanwhile, and each is shown once', async () => {
    const ids: string[] = []
    for (let n = 0; n < 5; n++) ids.unshift(await write())
    const [fifth, fourth, third, second, first] = ids
    await organizer().post(`/messages/${second}/handover`).expect(201)
    const page = async (after = '') => {
      const { items, next } = await list(`pageSize=2${after}`)
      return { ids: items.map(({ id }) => id), after: `&after=${next}`, isLast: next === null }
    }
    const one = await page()
    expect(one.ids).toEqual([fifth, fourth])
    await organizer().post(`/messages/${fourth}/handover`).expect(201)
    const two = await page(one.after)
    expect(two.ids).toEqual([third, first])
    const rest = await page(two.after)
    expect(rest.ids).toEqual([fourth, second])
    expect(rest.isLast).toBe(true)
    await organizer().get('/messages?after=unsent').expect(400)
  })

  it('show their whole text on the page, escaped, with its address and what to do', async () => {
    await write({ body: 'Dòng một\n<b>Dòng hai</b>' })
    const { text } = await organizer().page('/messages').expect(200)
    expect(text).toContain('Dòng một\n&lt;b>Dòng hai&lt;/b>')
    expect(text).toContain('0900 000 001')
    expect(text).toContain('Chép lời thư')
    expect(text).toContain('Trần Thị Thư')
  })

  it('write down how many addresses were shown', async () => {
    await write()
    await write({ recipient: null })
    await list()
    const [entry] = await app.query(
      `SELECT detail FROM audit_entries WHERE verb = 'messages.view' ORDER BY at DESC LIMIT 1`,
    )
    expect(entry).toEqual({ detail: '1' })
  })

  it('are handed over once, with the time, and the reader comes back to his list', async () => {
    const id = await write()
    const { headers } = await organizer()
      .submit(`/messages/${id}/handover`)
      .set('Referer', `${app.address}/messages?purpose=ticket&page=2`)
      .expect(303)
    expect(headers.location).toBe('/messages?purpose=ticket&page=2')
    const handed = await auditCount('messages.handOver')
    await organizer().post(`/messages/${id}/handover`).expect(201)
    expect(await auditCount('messages.handOver')).toBe(handed)
    expect((await list()).items).toMatchObject([
      { state: 'handed_over', sentAt: app.clock.now().toISOString() },
    ])
  })

  it('lead nowhere else than to the list, whatever the Referer says', async () => {
    const id = await write()
    const { headers } = await organizer()
      .submit(`/messages/${id}/handover`)
      .set('Referer', 'https://elsewhere.example/other')
      .expect(303)
    expect(headers.location).toBe('/messages')
  })

  it('that the system sent are not handed over', async () => {
    const id = await write()
    await app.query(`UPDATE messages SET state = 'sent' WHERE id = $1`, [id])
    const { body } = await organizer().post(`/messages/${id}/handover`).expect(409)
    expect(body).toMatchObject({ code: 'message_sent' })
    const { text } = await organizer().submit(`/messages/${id}/handover`).expect(409)
    expect(text).toContain('Thư này hệ thống đã gửi rồi')
  })

  it('of other bodies do not exist', async () => {
    const id = await write({ organizationId: app.foreign.district.id, personId: null })
    expect((await list()).total).toBe(0)
    await organizer().post(`/messages/${id}/handover`).expect(404)
    await app.as(app.own.staff.viewer).get('/messages').expect(403)
    await app.visitor.get('/messages').expect(401)
  })
})
