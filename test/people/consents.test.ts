import { noticeVersion } from '../../src/people/privacy-notice.js'
import type { TicketConsents } from '../../src/registrations/public-training.presenter.js'
import {
  codeOf,
  openTraining,
  organizer,
  register,
  registrationOf,
  somebody,
  withdraw,
} from '../registrations/world.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp({ units: 4 })))
afterAll(() => {
  expect(app.log.failures).toEqual([])
  return app.close()
})
beforeEach(() => app.clock.setTo('2023-04-10T08:00'))

interface Kept {
  purpose: string
  notice_version: string
  given_by: string
  way: string
  link_id: string | null
  registration_id: string | null
  withdrawn: boolean
}

const kept = (personId: string) =>
  app.query<Kept>(
    `SELECT purpose, notice_version, given_by, way, link_id, registration_id, withdrawn
     FROM consents WHERE person_id = $1 ORDER BY id`,
    [personId],
  )

const consentsOf = async (ticket: string) =>
  ((await app.visitor.get(ticket).expect(200)).body as { consents: TicketConsents }).consents

describe('a person who registers himself', () => {
  const form = () => ({ ...somebody(app), phone: '0900 000 777' })

  const publicTraining = async () => {
    const { id, slug } = await openTraining(app)
    return { id, slug }
  }

  it('reads the notice on the form, and no box is ticked for him', async () => {
    const { slug } = await publicTraining()
    const { text } = await app.visitor.page(`/lop/${slug}`).expect(200)
    expect(text).toContain('91/2025/QH15')
    expect(text).toContain('Xem đầy đủ thông báo về dữ liệu cá nhân')
    expect(text).not.toMatch(/type="checkbox"[^>]* checked/)
  })

  it('is kept with the version of the notice, the form and the registration', async () => {
    const { slug } = await publicTraining()
    const path = `/lop/${slug}/registrations`
    expect(codeOf(await app.visitor.post(path, form()).expect(400))).toBe('consent_needed')
    const answer = await app.visitor.post(path, { ...form(), consent: true }).expect(201)
    const { ticket } = answer.body as { ticket: string }
    const [row] = await app.query<{ person_id: string; id: string }>(
      'SELECT person_id, id FROM registrations ORDER BY id DESC LIMIT 1',
    )
    expect(await kept(row!.person_id)).toEqual([
      {
        purpose: 'participation',
        notice_version: noticeVersion,
        given_by: 'self',
        way: 'form',
        link_id: null,
        registration_id: row!.id,
        withdrawn: false,
      },
    ])
    expect((await consentsOf(ticket)).confirmedAt).toBe('2023-04-10T01:00:00.000Z')
  })
})

describe('the holder of a ticket', () => {
  const ticketed = async () => {
    const { id } = await openTraining(app)
    return register(app, id, somebody(app, 1))
  }

  it('confirms by his own tick, with what else he agrees to', async () => {
    const { ticket, personId, id } = await ticketed()
    const page = await app.visitor.page(ticket!).expect(200)
    expect(page.text).toContain('Tôi đã đọc thông báo về dữ liệu cá nhân và xác nhận tham dự.')
    expect(page.text).not.toMatch(/type="checkbox"[^>]* checked/)
    const refused = await app.visitor.submit(`${ticket}/confirmation`, { zalo: 'true' }).expect(422)
    expect(refused.text).toContain('Đồng chí đọc thông báo và đánh dấu vào ô này')
    await app.visitor.submit(`${ticket}/confirmation`, { confirmed: 'true', zalo: 'true' }).expect(303)
    const said = await kept(personId)
    expect(said.map(({ purpose, given_by, way }) => [purpose, given_by, way])).toEqual([
      ['participation', 'self', 'link'],
      ['zalo', 'self', 'link'],
    ])
    expect(said.every((one) => one.link_id && one.registration_id === id)).toBe(true)
    expect(await consentsOf(ticket!)).toMatchObject({ publication: false, zalo: true, takenBackAt: null })
  })

  it('confirms once, however often the button is pressed', async () => {
    const { ticket, personId } = await ticketed()
    const key = 'confirm-twice-0001'
    const once = await app.visitor.post(`${ticket}/confirmation`, { confirmed: true }, key).expect(200)
    const again = await app.visitor.post(`${ticket}/confirmation`, { confirmed: true }, key).expect(200)
    expect(again.body).toEqual(once.body)
    await app.visitor.post(`${ticket}/confirmation`, { confirmed: true }).expect(200)
    expect(await kept(personId)).toHaveLength(1)
  })

  it('gives and takes back at the same place, and the first answer stays on the record', async () => {
    const { ticket, personId } = await ticketed()
    await app.visitor.post(`${ticket}/consents`, { purpose: 'publication' }).expect(200)
    expect(await consentsOf(ticket!)).toMatchObject({ publication: true })
    await app.visitor.submit(`${ticket}/consent-withdrawals`, { purpose: 'publication' }).expect(303)
    expect(await consentsOf(ticket!)).toMatchObject({ publication: false })
    await app.visitor.post(`${ticket}/consent-withdrawals`, { purpose: 'publication' }).expect(200)
    expect((await kept(personId)).map(({ withdrawn }) => withdrawn)).toEqual([false, true])
    await expect(app.query('DELETE FROM consents WHERE person_id = $1', [personId])).rejects.toThrow(
      'append-only',
    )
  })

  it('takes his confirmation back; his place stays until the organiser withdraws him', async () => {
    const made = await ticketed()
    await app.visitor.post(`${made.ticket}/confirmation`, { confirmed: true }).expect(200)
    app.clock.setTo('2023-04-11T08:00')
    await app.visitor.post(`${made.ticket}/consent-withdrawals`, { purpose: 'participation' }).expect(200)
    expect(await consentsOf(made.ticket!)).toMatchObject({
      confirmedAt: null,
      takenBackAt: '2023-04-11T01:00:00.000Z',
    })
    expect((await registrationOf(app, made.id)).state).toBe('confirmed')
    const { text } = await organizer(app).page(`/registrations/${made.id}`).expect(200)
    expect(text).toContain('Rút lại')
  })

  it('cannot confirm once he has left, but can take a consent back', async () => {
    const made = await ticketed()
    await app.visitor.post(`${made.ticket}/consents`, { purpose: 'zalo' }).expect(200)
    await withdraw(app, made.id).expect(201)
    const refused = await app.visitor.post(`${made.ticket}/confirmation`, { confirmed: true }).expect(409)
    expect(codeOf(refused)).toBe('ticket_of_withdrawn')
    await app.visitor.post(`${made.ticket}/consent-withdrawals`, { purpose: 'zalo' }).expect(200)
  })

  it('is refused a purpose that nobody asks for', async () => {
    const { ticket, personId } = await ticketed()
    await app.visitor.post(`${ticket}/consents`, { purpose: 'participation' }).expect(400)
    await app.visitor.post(`${ticket}/consents`, { purpose: 'x' }).expect(400)
    expect(await kept(personId)).toEqual([])
  })
})

describe('staff', () => {
  it('see what was said on the registration and on the person, and nobody else’s district does', async () => {
    const { id } = await openTraining(app)
    const made = await register(app, id, somebody(app, 2))
    await app.visitor.post(`${made.ticket}/confirmation`, { confirmed: true, publication: true }).expect(200)
    const path = `/people/${made.personId}/consents`
    const { body } = await organizer(app).get(path).expect(200)
    expect((body as { consents: { purpose: string }[] }).consents.map(({ purpose }) => purpose)).toEqual([
      'publication',
      'participation',
    ])
    for (const page of [path, `/registrations/${made.id}`]) {
      expect((await organizer(app).page(page).expect(200)).text).toContain(
        'Đã đọc thông báo, xác nhận tham dự',
      )
    }
    await app.as(app.foreign.staff.organizer).get(path).expect(404)
  })

  it('leave an audit entry of each answer, by the link', async () => {
    const { id } = await openTraining(app)
    const made = await register(app, id, somebody(app, 3))
    await app.visitor.post(`${made.ticket}/consents`, { purpose: 'zalo' }).expect(200)
    const entries = await app.query(
      `SELECT actor_kind, verb, fields FROM audit_entries WHERE subject_id = $1 AND verb LIKE 'consents.%'`,
      [made.personId],
    )
    expect(entries).toEqual([{ actor_kind: 'link', verb: 'consents.give', fields: ['zalo'] }])
  })
})
