import { createPublicKey } from 'node:crypto'
import { Actor } from '../../src/access/actor.js'
import { Database } from '../../src/database/database.js'
import { RegistrationDetailsService } from '../../src/registrations/registration-details.service.js'
import type { RegistrationView } from '../../src/registrations/registrations.presenter.js'
import { readTicket } from '../../src/registrations/ticket-code.js'
import { TicketsService } from '../../src/registrations/tickets.service.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { codeOf, openTraining, organizer, register, somebody, withdraw } from './world.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp({ units: 4 })))
afterAll(() => {
  expect(app.log.failures).toEqual([])
  return app.close()
})
beforeEach(() => app.clock.setTo('2023-04-10T08:00'))

describe('a ticket', () => {
  const ticketOf = async (path: string) =>
    (await app.visitor.get(path).expect(200)).body as {
      code: string | null
      state: string
      waitingPlace: number | null
      seatPlace: number | null
    }

  it('carries a code that the public key alone can judge', async () => {
    const { id } = await openTraining(app)
    const made = await register(app, id, somebody(app))
    const { code } = await ticketOf(made.ticket!)
    const expected = { trainingId: id, registrationId: made.id, generation: 1 }
    expect(app.get(TicketsService).read(code!)).toEqual(expected)
    const { spki } = app.get(TicketsService).publicKey()
    const key = createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' })
    expect(readTicket(key, code!)).toEqual(expected)
    expect(await app.get(TicketsService).findLinkIn(app.get(Database).reader, made.id)).toBe(made.ticket)
  })

  it('is a page for nobody else: no index, no store, no phone or birth year', async () => {
    const { id } = await openTraining(app)
    await register(app, id, somebody(app, 1))
    const made = await register(app, id, { ...somebody(app), phone: '0900 000 555', birthYear: 1977 })
    const page = await app.visitor.page(made.ticket!).expect(200)
    expect(page.headers['cache-control']).toContain('no-store')
    expect(page.text).toContain('noindex')
    expect(page.text).toContain('Đồng chí là người thứ 2 trong 2 cán bộ dự lớp')
    expect(page.text).toContain('Số đăng ký 002')
    for (const hidden of ['555', '1977']) expect(page.text).not.toContain(hidden)
  })

  it('says clearly that its holder waits or withdrew, without a code', async () => {
    const { id } = await openTraining(app, { capacity: 1 })
    const first = await register(app, id, somebody(app))
    const second = await register(app, id, somebody(app, 1))
    expect(await ticketOf(second.ticket!)).toMatchObject({ code: null, state: 'waiting', waitingPlace: 1 })
    expect((await app.visitor.page(second.ticket!)).text).toContain('Đồng chí đang ở danh sách chờ, thứ 1.')
    await withdraw(app, first.id).expect(201)
    expect(await ticketOf(second.ticket!)).toMatchObject({ state: 'confirmed', seatPlace: 1 })
    expect(await ticketOf(first.ticket!)).toMatchObject({ code: null, state: 'withdrawn' })
    expect((await app.visitor.page(first.ticket!)).text).toContain('Đồng chí đã rút tên khỏi lớp này.')
  })

  it('that is unknown is a page that is not there', async () => {
    for (const token of ['x', 'A'.repeat(22), 'A'.repeat(290), '%3Cscript%3E']) {
      expect(codeOf(await app.visitor.get(`/ve/${token}`).expect(404))).toBe('link_unknown')
    }
    const page = await app.visitor.page('/ve/AAAAAAAAAAAAAAAAAAAAAA').expect(404)
    expect(page.text).toContain('Đường dẫn này không dùng được')
  })

  it('is shown to staff who edit this list, not to those who edit another', async () => {
    const { id } = await openTraining(app)
    const made = await register(app, id, somebody(app))
    const { body } = await organizer(app).get(`/registrations/${made.id}`).expect(200)
    expect((body as RegistrationView).ticket).toBe(made.ticket)
    const both = new Actor('user', null, 'Đồng chí hai nơi', [
      { role: 'viewer', organizationId: app.own.district.id },
      { role: 'organizer', organizationId: app.foreign.district.id },
    ])
    expect((await app.get(RegistrationDetailsService).get(both, made.id)).ticket).toBeNull()
  })
})

it('shows no code before the public address is confirmed', async () => {
  const bare = await startTestApp({ units: 1 })
  try {
    const { id } = await openTraining(bare)
    const made = await register(bare, id, somebody(bare))
    const tickets = bare.get(TicketsService)
    jest.spyOn(tickets, 'addressOf').mockResolvedValue(null)
    expect(codeOf(await bare.visitor.get(made.ticket!).expect(409))).toBe('public_address_unconfirmed')
  } finally {
    await bare.close()
  }
})
