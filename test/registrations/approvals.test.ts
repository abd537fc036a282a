import type { RegistrationView } from '../../src/registrations/registrations.presenter.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { breaches, codeOf, lettersTo, openTraining, organizer, register, somebody } from './world.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp({ units: 3 })))
afterAll(() => app.close())
beforeEach(() => app.clock.setTo('2023-04-12T08:00'))

async function asking(capacity = 2) {
  const training = await openTraining(app, { capacity })
  const terms = { version: 0, needsApproval: true, unitsMaySubstitute: true }
  await organizer(app).post(`/trainings/${training.id}/terms`, terms).expect(201)
  return training
}

async function ask(training: { id: string; slug: string }, unit = 0): Promise<RegistrationView> {
  const who = { ...somebody(app, unit), phone: '0900 000 321', consent: true }
  await app.visitor.post(`/lop/${training.slug}/registrations`, who).expect(201)
  const { body } = await organizer(app).get(
    `/trainings/${training.id}/registrations?state=pending&pageSize=500`,
  )
  return (body as { items: RegistrationView[] }).items.find(({ fullName }) => fullName === who.fullName)!
}

const approve = (id: string) => organizer(app).post(`/registrations/${id}/approval`, {})
const reject = (id: string) =>
  organizer(app).post(`/registrations/${id}/rejection`, { reason: 'Không đúng đối tượng' })

describe('registering oneself where the office approves', () => {
  it('holds no seat until the word is said, then has one', async () => {
    const training = await asking(1)
    const asked = await ask(training)
    expect(asked.state).toBe('pending')
    expect(await breaches(app, training.id)).toEqual([])
    const mine = (await lettersTo(app, asked.personId))[0]!.body.match(/\/ve\/\S+/)![0]
    const ticket = await app.visitor.page(mine).expect(200)
    expect(ticket.text).toContain('Đăng ký của đồng chí đang chờ duyệt.')
    expect((await app.visitor.get(mine).expect(200)).body).toMatchObject({ code: null })
    const approved = (await approve(asked.id).expect(201)).body as RegistrationView
    expect(approved.state).toBe('confirmed')
    expect(((await approve(asked.id).expect(201)).body as RegistrationView).state).toBe('confirmed')
    const purposes = (await lettersTo(app, asked.personId)).map(({ purpose }) => purpose)
    expect(purposes).toEqual(['request', 'ticket'])
    expect(await breaches(app, training.id)).toEqual([])
  })

  it('waits at the place of when one asked, when the seats went meanwhile', async () => {
    const training = await asking(1)
    const asked = await ask(training)
    await register(app, training.id, somebody(app, 1))
    const later = await register(app, training.id, somebody(app, 2))
    expect(later.waitingPlace).toBe(1)
    const approved = (await approve(asked.id).expect(201)).body as RegistrationView
    expect(approved).toMatchObject({ state: 'waiting', waitingPlace: 1 })
    expect(await breaches(app, training.id)).toEqual([])
  })

  it('may be refused with a reason, which is told; then one may ask again', async () => {
    const training = await asking()
    const asked = await ask(training)
    const refused = (await reject(asked.id).expect(201)).body as RegistrationView
    expect(refused).toMatchObject({ state: 'withdrawn', withdrawalReason: 'Không đúng đối tượng' })
    await reject(asked.id).expect(201)
    expect(codeOf(await approve(asked.id).expect(409))).toBe('request_gone')
    const letters = await lettersTo(app, asked.personId)
    expect(letters.filter(({ purpose }) => purpose === 'rejection')).toHaveLength(1)
    const approved = await ask(training)
    await approve(approved.id).expect(201)
    expect(codeOf(await reject(approved.id).expect(409))).toBe('request_gone')
    expect(await breaches(app, training.id)).toEqual([])
  })
})
