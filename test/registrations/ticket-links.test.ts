import { LinksService } from '../../src/accounts/links.service.js'
import { Database } from '../../src/database/database.js'
import {
  codeOf,
  lettersTo,
  openTraining,
  organizer,
  register,
  registrationOf,
  somebody,
  withdraw,
} from './world.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp({ units: 4 })))
afterAll(() => {
  expect(app.log.failures).toEqual([])
  return app.close()
})
beforeEach(() => app.clock.setTo('2023-04-10T08:00'))

describe('a ticket’s link', () => {
  const ticketed = async () => {
    const { id } = await openTraining(app)
    return register(app, id, { ...somebody(app), phone: '0900000321' })
  }

  it('is replaced: the old page and the old code stop at once, and the person gets a letter', async () => {
    const made = await ticketed()
    const { body } = await organizer(app).post(`/registrations/${made.id}/tickets`, {}).expect(201)
    const { ticket } = body as { ticket: string }
    expect(ticket).not.toBe(made.ticket)
    expect(codeOf(await app.visitor.get(made.ticket!).expect(404))).toBe('link_unknown')
    await app.visitor.get(ticket).expect(200)
    const [row] = await app.query('SELECT ticket_generation FROM registrations WHERE id = $1', [made.id])
    expect(row).toEqual({ ticket_generation: 2 })
    expect((await lettersTo(app, made.personId)).at(-1)!.body).toContain(ticket)
  })

  it('is revoked; the place stays, and who moves up later gets a new one', async () => {
    const { id } = await openTraining(app, { capacity: 1 })
    const first = await register(app, id, somebody(app))
    const second = await register(app, id, somebody(app, 1))
    await organizer(app).post(`/registrations/${second.id}/ticket-revocation`, {}).expect(200)
    await app.visitor.get(second.ticket!).expect(404)
    await withdraw(app, first.id).expect(201)
    const moved = await registrationOf(app, second.id)
    expect(moved.state).toBe('confirmed')
    await app.visitor.get(moved.ticket!).expect(200)
  })

  it('ends 60 days after the last session, but not while the training waits for a new day', async () => {
    const made = await ticketed()
    app.clock.setTo('2023-06-25T10:59')
    await app.visitor.get(made.ticket!).expect(200)
    app.clock.setTo('2023-06-26T08:00')
    expect(codeOf(await app.visitor.get(made.ticket!).expect(404))).toBe('link_unknown')
    await app.query(`UPDATE trainings SET status = 'postponed' WHERE id = $1`, [made.trainingId])
    await app.visitor.get(made.ticket!).expect(200)
  })

  it('answers unknown, revoked and foreign tokens with one page', async () => {
    const made = await ticketed()
    await organizer(app).post(`/registrations/${made.id}/ticket-revocation`, {}).expect(200)
    const reader = app.get(Database).reader
    const unit = await app.get(LinksService).issueIn(reader, 'unit', made.id, null)
    const answers = await Promise.all(
      [made.ticket!, `/ve/${unit}`, '/ve/AAAAAAAAAAAAAAAAAAAAAA'].map((path) => app.visitor.page(path)),
    )
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
    const pages = answers.map(({ text }) => text.replace(/[\w-]{36}/g, ''))
    expect(new Set(pages).size).toBe(1)
  })

  it('shows staff how often a person opened it, not how often they looked themselves', async () => {
    const made = await ticketed()
    const phone = { 'user-agent': 'Mozilla/5.0 (Linux; Android 10) Chrome/120 Mobile Safari/537.36' }
    await app.visitor.page(made.ticket!).set(phone).expect(200)
    await app.visitor.page(made.ticket!).set(phone).expect(200)
    app.clock.setTo('2023-04-10T08:05')
    await app.visitor.page(made.ticket!).set(phone).expect(200)
    await app.visitor.page(made.ticket!).set('user-agent', 'facebookexternalhit/1.1').expect(200)
    await organizer(app).page(made.ticket!).set(phone).expect(200)
    const { links } = (await organizer(app).get(`/registrations/${made.id}`)).body as {
      links: { openings: number; lastOpenedAt: string; standing: string }[]
    }
    expect(links).toEqual([
      expect.objectContaining({ openings: 2, lastOpenedAt: '2023-04-10T01:05:00.000Z', standing: 'live' }),
    ])
  })

  it('is refused after too many unknown tokens of one address, while a true one still opens', async () => {
    const made = await ticketed()
    let last = 404
    for (let n = 0; n < 65 && last === 404; n++) last = (await app.visitor.get(`/ve/guess-${n}`)).status
    expect(last).toBe(429)
    await app.visitor.get(made.ticket!).expect(200)
  })
})
