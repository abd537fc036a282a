import { startTestApp, type TestApp } from '../support/test-app.js'
import { go } from '../trainings/sample-training.js'
import {
  breaches,
  codeOf,
  inFlight,
  lettersTo,
  openTraining,
  organizer,
  register,
  registrationOf,
  somebody,
  withdraw,
} from './world.js'
import type { RegistrationDetail } from '../../src/registrations/roster.presenter.js'
import type { RegistrationView } from '../../src/registrations/registrations.presenter.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp({ units: 3 })))
afterAll(() => app.close())
beforeEach(() => app.clock.setTo('2023-04-12T08:00'))

const substitute = (id: string, who: object, reason = 'Đi công tác') =>
  organizer(app).post(`/registrations/${id}/substitution`, { ...who, reason })

describe('a substitute', () => {
  it('takes seat, quota and place; both names stay, and the old ticket stops', async () => {
    const { id } = await openTraining(app, { capacity: 1, chairs: 1 })
    const out = await register(app, id, somebody(app))
    const waits = await register(app, id, somebody(app, 1))
    const { unitId: _, ...who } = somebody(app, 0, 'vice_chair')
    const made = (await substitute(out.id, who).expect(201)).body as RegistrationView
    expect(made).toMatchObject({ state: 'confirmed', source: 'substitution', fullName: who.fullName })
    const old = (await registrationOf(app, out.id)) as RegistrationDetail
    expect(old).toMatchObject({ state: 'withdrawn', replacedBy: { id: made.id, fullName: who.fullName } })
    const now = (await registrationOf(app, made.id)) as RegistrationDetail
    expect(now.replaced).toMatchObject({ id: out.id, fullName: out.fullName, reason: 'Đi công tác' })
    expect((await registrationOf(app, waits.id)).state).toBe('waiting')
    expect((await app.visitor.get(out.ticket!).expect(200)).body).toMatchObject({
      code: null,
      endedAs: 'replaced',
    })
    const ticket = await app.visitor.page(out.ticket!).expect(200)
    expect(ticket.text).toContain('Đã có người dự thay đồng chí.')
    expect((await app.visitor.get(made.ticket!).expect(200)).body).toMatchObject({ state: 'confirmed' })
    expect((await lettersTo(app, out.personId)).map(({ purpose }) => purpose)).toContain('substitution')
    expect((await lettersTo(app, made.personId))[0]!.body).toContain(`dự lớp thay đồng chí ${out.fullName}`)
    expect(await breaches(app, id)).toEqual([])
  })

  it('keeps the place in the line of one who waited', async () => {
    const { id } = await openTraining(app, { capacity: 1 })
    const holder = await register(app, id, somebody(app))
    const first = await register(app, id, somebody(app, 1))
    await register(app, id, somebody(app, 2))
    const { unitId: _, ...who } = somebody(app)
    const made = (await substitute(first.id, who).expect(201)).body as RegistrationView
    expect(made).toMatchObject({ state: 'waiting', waitingPlace: 1 })
    await withdraw(app, holder.id).expect(201)
    expect((await registrationOf(app, made.id)).state).toBe('confirmed')
    expect(await breaches(app, id)).toEqual([])
  })

  it('may come at the door: after the deadline and while the training is held', async () => {
    const { id } = await openTraining(app)
    const out = await register(app, id, somebody(app))
    await go(app, id, 'registration-closing')
    const { unitId: _, ...who } = somebody(app)
    await substitute(out.id, who).expect(201)
  })

  it('is refused when he is in already, is the same person, or is of another unit', async () => {
    const { id } = await openTraining(app)
    const out = await register(app, id, somebody(app))
    const other = await register(app, id, somebody(app))
    const foreign = await register(app, id, somebody(app, 1))
    await withdraw(app, foreign.id).expect(201)
    expect(codeOf(await substitute(out.id, { personId: other.personId }).expect(409))).toBe(
      'already_registered',
    )
    expect(codeOf(await substitute(out.id, { personId: out.personId }).expect(400))).toBe('substitute_same')
    const ofOther = await substitute(out.id, { personId: foreign.personId }).expect(400)
    expect(codeOf(ofOther)).toBe('substitute_of_other_unit')
    await withdraw(app, out.id).expect(201)
    const { unitId: _, ...who } = somebody(app)
    expect(codeOf(await substitute(out.id, who).expect(409))).toBe('not_replaceable')
    expect(await breaches(app, id)).toEqual([])
  })

  it('is one, however many are sent at once', async () => {
    const { id } = await openTraining(app, { capacity: 5, chairs: 2 })
    const out = await register(app, id, somebody(app))
    const answers = await inFlight(
      6,
      Array.from({ length: 6 }, () => async () => {
        const { unitId: _, ...who } = somebody(app)
        return (await substitute(out.id, who)).status
      }),
    )
    expect(answers.sort()).toEqual([201, 409, 409, 409, 409, 409])
    expect(await breaches(app, id)).toEqual([])
  })
})
