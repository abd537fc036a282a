import { QuotaReturnsService } from '../../src/registrations/quota-returns.service.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import {
  breaches,
  codeOf,
  openTraining,
  organizer,
  register,
  registrationOf,
  somebody,
  withdraw,
} from './world.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp({ units: 4 })))
afterAll(() => app.close())
beforeEach(() => app.clock.setTo('2023-04-12T08:00'))

const setQuotas = (id: string, unit: number, roles: object[]) =>
  organizer(app).post(`/trainings/${id}/quotas`, { unitIds: [app.own.units[unit]!.id], roles })

const setTerms = (id: string, terms: object) =>
  organizer(app).post(`/trainings/${id}/terms`, { version: 0, unitsMaySubstitute: true, ...terms })

const stateOf = async (id: string) => (await registrationOf(app, id)).state

describe('quotas for sets of positions', () => {
  it('count anybody of the set once, the most exact quota first', async () => {
    const { id } = await openTraining(app)
    await setQuotas(id, 0, [
      { roles: ['vice_chair', 'chair'], capacity: 1 },
      { role: 'chair', capacity: 1 },
    ]).expect(201)
    const states = []
    for (const role of ['chair', 'vice_chair', 'chair', 'vice_chair'] as const) {
      states.push((await register(app, id, somebody(app, 0, role))).state)
    }
    expect(states).toEqual(['confirmed', 'confirmed', 'waiting', 'waiting'])
    expect(await breaches(app, id)).toEqual([])
  })

  it('count heads where no position is named', async () => {
    const { id } = await openTraining(app)
    await setQuotas(id, 1, [{ capacity: 2 }]).expect(201)
    const people = [somebody(app, 1), somebody(app, 1, 'vice_chair'), somebody(app, 1)]
    const states = []
    for (const one of people) states.push((await register(app, id, one)).state)
    expect(states).toEqual(['confirmed', 'confirmed', 'waiting'])
    expect(codeOf(await organizer(app).post(`/trainings/${id}/registrations`, somebody(app, 2)))).toBe(
      'quota_missing',
    )
  })

  it('refuse the same set twice, in whatever order its positions are named', async () => {
    const { id } = await openTraining(app)
    const twice = [
      { roles: ['chair', 'vice_chair'], capacity: 1 },
      { roles: ['vice_chair', 'chair'], capacity: 2 },
    ]
    expect(codeOf(await setQuotas(id, 0, twice).expect(400))).toBe('quota_role_repeated')
  })

  it('cannot fall below who is in, also when they come after him', async () => {
    const { id } = await openTraining(app)
    await register(app, id, somebody(app, 0))
    await register(app, id, somebody(app, 0))
    expect(codeOf(await setQuotas(id, 0, [{ role: 'chair', capacity: 1 }]).expect(409))).toBe(
      'quota_below_taken',
    )
    await setQuotas(id, 0, [{ role: 'chair', capacity: 2 }]).expect(201)
    expect(codeOf(await setQuotas(id, 0, [{ role: 'chair', capacity: 1 }]).expect(409))).toBe(
      'quota_below_taken',
    )
    expect(await breaches(app, id)).toEqual([])
  })

  it('let up, when raised, who waits for his unit, and nobody of another unit', async () => {
    const { id } = await openTraining(app)
    await setQuotas(id, 0, [{ role: 'chair', capacity: 1 }])
    await setQuotas(id, 1, [{ role: 'chair', capacity: 1 }])
    await register(app, id, somebody(app, 0))
    await register(app, id, somebody(app, 1))
    const other = await register(app, id, somebody(app, 1))
    const own = await register(app, id, somebody(app, 0))
    await setQuotas(id, 0, [{ role: 'chair', capacity: 2 }]).expect(201)
    expect([await stateOf(own.id), await stateOf(other.id)]).toEqual(['confirmed', 'waiting'])
    expect(await breaches(app, id)).toEqual([])
  })
})

describe('the waiting line', () => {
  it('passes over those whose unit is full, and keeps their places', async () => {
    const { id } = await openTraining(app, { capacity: 2, chairs: 1 })
    const holder = await register(app, id, somebody(app, 0))
    await register(app, id, somebody(app, 1))
    const ofFullUnit = await register(app, id, somebody(app, 1))
    const next = await register(app, id, somebody(app, 2))
    await withdraw(app, holder.id).expect(201)
    expect([await stateOf(ofFullUnit.id), await stateOf(next.id)]).toEqual(['waiting', 'confirmed'])
    const { body } = await organizer(app).get(`/trainings/${id}/quotas`).expect(200)
    const { waiting } = body as { waiting: object[] }
    expect(waiting).toMatchObject([{ id: ofFullUnit.id, waitingPlace: 1, waitingReason: 'quota' }])
    const page = await organizer(app).page(`/trainings/${id}/quotas`).expect(200)
    expect(page.text).toContain('Đơn vị đã đủ chỉ tiêu; có chỗ cho đơn vị thì được xếp')
    expect(await breaches(app, id)).toEqual([])
  })
})

describe('places that units left unused', () => {
  it('flow back at the hour that was set, once, to those who wait in their order', async () => {
    const { id } = await openTraining(app, { capacity: 3, chairs: 1 })
    await setTerms(id, { quotasReturnAt: '2023-04-13T17:00:00+07:00' }).expect(201)
    await register(app, id, somebody(app, 0))
    const [first, second, third] = [
      await register(app, id, somebody(app, 0)),
      await register(app, id, somebody(app, 0)),
      await register(app, id, somebody(app, 0)),
    ]
    const returns = app.get(QuotaReturnsService)
    app.clock.setTo('2023-04-13T16:59')
    expect(await returns.actOnDue()).toBe(0)
    app.clock.setTo('2023-04-13T17:00')
    const done = await Promise.all([returns.actOnDue(), returns.actOnDue()])
    expect(Math.max(...done)).toBe(1)
    const states = [await stateOf(first.id), await stateOf(second.id), await stateOf(third.id)]
    expect(states).toEqual(['confirmed', 'confirmed', 'waiting'])
    expect(await breaches(app, id)).toEqual([])
    expect(await returns.actOnDue()).toBe(0)
    const late = await setTerms(id, { version: 2, quotasReturnAt: '2023-04-14T17:00:00+07:00' })
    expect(codeOf(late)).toBe('quotas_returned')
  })

  it('flow back by hand too, and the same click again changes nothing', async () => {
    const { id } = await openTraining(app, { capacity: 2, chairs: 1 })
    await register(app, id, somebody(app, 0))
    await register(app, id, somebody(app, 0))
    const back = () => organizer(app).post(`/trainings/${id}/quota-return`, {})
    expect((await back().expect(201)).body).toEqual({ promoted: 1 })
    expect((await back().expect(201)).body).toEqual({ promoted: 0 })
    // A unit without a place of its own may come now, while there is a seat.
    await setQuotas(id, 3, [{ role: 'chair', capacity: 0 }])
    expect((await register(app, id, somebody(app, 3))).state).toBe('waiting')
    expect(await breaches(app, id)).toEqual([])
  })
})

describe('the terms of a registration', () => {
  it('name both values to whoever saves a stale page', async () => {
    const { id } = await openTraining(app)
    await setTerms(id, { walkInLimit: 5 }).expect(201)
    const stale = await setTerms(id, { walkInLimit: 9 }).expect(409)
    expect(codeOf(stale)).toBe('terms_changed')
    expect((stale.body as { detail: string }).detail).toContain('đang lưu “5”, đồng chí gửi “9”')
  })
})
