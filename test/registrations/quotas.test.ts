import type { QuotasView } from '../../src/registrations/quotas.presenter.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { go, planTraining } from '../trainings/sample-training.js'
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
beforeAll(async () => void (app = await startTestApp({ units: 5 })))
afterAll(() => {
  expect(app.log.failures).toEqual([])
  return app.close()
})
beforeEach(() => app.clock.setTo('2023-04-10T08:00'))

const setQuotas = (id: string, body: object) => organizer(app).post(`/trainings/${id}/quotas`, body)
const setCapacity = (id: string, capacity: unknown) =>
  organizer(app).post(`/trainings/${id}/capacity`, { capacity })

async function quotasOf(id: string, query = ''): Promise<QuotasView> {
  return (await organizer(app).get(`/trainings/${id}/quotas${query}`).expect(200)).body as QuotasView
}

describe('quotas', () => {
  it('give every unit below the organizer a place for each position', async () => {
    const { id } = await planTraining(app)
    const roles = [
      { role: 'chair', capacity: 1 },
      { role: 'vice_chair', capacity: 1 },
    ]
    const { body } = await setQuotas(id, { roles }).expect(201)
    expect(body).toEqual({ units: 5, places: 10 })
    const view = await quotasOf(id)
    expect(view.units.map(({ unitName, capacity, taken }) => [unitName, capacity, taken])).toEqual(
      [1, 2, 3, 4, 5].map((n) => [`CĐCS số ${n}`, 2, 0]),
    )
    expect(view.summary).toEqual({ capacity: 100, confirmed: 0, waiting: 0, units: 5, answered: 0 })
    expect(view.silent).toHaveLength(5)
  })

  it('show who has answered, whom they named and who waits', async () => {
    const { id } = await openTraining(app, { capacity: 1, chairs: 1, viceChairs: 1 })
    const first = await register(app, id, { ...somebody(app), fullName: 'Phan Ngọc Hằng' })
    const second = await register(app, id, somebody(app, 1, 'vice_chair'))
    const view = await quotasOf(id)
    expect(view.summary).toMatchObject({ confirmed: 1, waiting: 1, units: 5, answered: 2 })
    expect(view.units[0]!.people).toEqual([
      { registrationId: first.id, fullName: 'Phan Ngọc Hằng', role: 'chair', state: 'confirmed' },
    ])
    expect(view.waiting.map((one) => one.id)).toEqual([second.id])
    expect((await quotasOf(id, '?answer=silent')).units).toHaveLength(3)
    expect((await quotasOf(id, '?search=phan+hang')).units.map(({ unitName }) => unitName)).toEqual([
      'CĐCS số 1',
    ])
    const page = await organizer(app).page(`/trainings/${id}/quotas`).expect(200)
    expect(page.text).toContain('1 người đã có tên trên 1 chỗ')
    expect(page.text).toContain('3 đơn vị chưa trả lời')
    expect(page.text).toContain('Danh sách chờ: 1 người')
  })

  it('may be raised, and lowered down to who is registered, naming the unit otherwise', async () => {
    const { id } = await openTraining(app, { chairs: 2 })
    await register(app, id, somebody(app))
    await register(app, id, somebody(app))
    const refused = await setQuotas(id, { roles: [{ role: 'chair', capacity: 1 }] }).expect(409)
    expect(refused.body).toMatchObject({ code: 'quota_below_taken' })
    expect((refused.body as { detail: string }).detail).toContain('CĐCS số 1 đã cử 2 Chủ tịch')
    expect((await quotasOf(id)).units[1]!.capacity).toBe(2)
    const unitIds = [app.own.units[1]!.id]
    await setQuotas(id, { unitIds, roles: [{ role: 'chair', capacity: 0 }] }).expect(201)
    expect((await quotasOf(id)).units.map(({ unitName }) => unitName)).not.toContain('CĐCS số 2')
    await setQuotas(id, { roles: [{ role: 'chair', capacity: 3 }] }).expect(201)
    expect(await breaches(app, id)).toEqual([])
  })

  it('set later count who was registered before', async () => {
    const { id } = await openTraining(app)
    await register(app, id, somebody(app))
    const early = await register(app, id, somebody(app))
    expect(codeOf(await setQuotas(id, { roles: [{ role: 'chair', capacity: 1 }] }).expect(409))).toBe(
      'quota_below_taken',
    )
    await setQuotas(id, { roles: [{ role: 'chair', capacity: 2 }] }).expect(201)
    expect((await quotasOf(id)).units[0]).toMatchObject({ capacity: 2, taken: 2 })
    await withdraw(app, early.id).expect(201)
    expect((await quotasOf(id)).units[0]).toMatchObject({ taken: 1 })
    expect(await breaches(app, id)).toEqual([])
  })

  it('refuse numbers that are none, positions given twice, and foreign units', async () => {
    const { id } = await planTraining(app)
    for (const capacity of [-1, 1.5, 1e9, 'hai', null]) {
      await setQuotas(id, { roles: [{ role: 'chair', capacity }] }).expect(400)
    }
    const twice = [
      { role: 'chair', capacity: 1 },
      { role: 'chair', capacity: 2 },
    ]
    expect(codeOf(await setQuotas(id, { roles: twice }).expect(400))).toBe('quota_role_repeated')
    const roles = [{ role: 'chair', capacity: 1 }]
    await setQuotas(id, { roles, unitIds: [app.foreign.units[0]!.id] }).expect(404)
    await app.as(app.foreign.staff.organizer).post(`/trainings/${id}/quotas`, { roles }).expect(404)
    await app.as(app.own.staff.viewer).post(`/trainings/${id}/quotas`, { roles }).expect(403)
    expect((await quotasOf(id)).units).toEqual([])
  })

  it('are set by a form that says beside the field what is wrong', async () => {
    const { id } = await planTraining(app)
    const form = await organizer(app).page(`/trainings/${id}/quotas/edit`).expect(200)
    expect(form.text).toContain('Lưu chỉ tiêu cho 5 đơn vị')
    const typed = { roles: [{ role: 'chair', capacity: 'một' }] }
    const refused = await organizer(app).submit(`/trainings/${id}/quotas`, typed).expect(422)
    expect(refused.text).toContain('value="một"')
    const good = {
      roles: [
        { role: 'chair', capacity: 1 },
        { role: 'vice_chair', capacity: 1 },
      ],
    }
    await organizer(app).submit(`/trainings/${id}/quotas`, good).expect(303)
  })
})

describe('the capacity', () => {
  it('raised, takes those who wait in the order of the line', async () => {
    const { id } = await openTraining(app, { capacity: 1 })
    await register(app, id, somebody(app))
    const line = []
    for (const unit of [1, 2, 3]) line.push(await register(app, id, somebody(app, unit)))
    const { body } = await setCapacity(id, 3).expect(201)
    expect(body).toEqual({ capacity: 3, taken: 3, promoted: 2 })
    const states = []
    for (const one of line) states.push((await registrationOf(app, one.id)).state)
    expect(states).toEqual(['confirmed', 'confirmed', 'waiting'])
    expect(await breaches(app, id)).toEqual([])
  })

  it('is never lower than who has a seat', async () => {
    const { id } = await openTraining(app, { capacity: 3 })
    await register(app, id, somebody(app))
    await register(app, id, somebody(app, 1))
    expect(codeOf(await setCapacity(id, 1).expect(409))).toBe('capacity_below_taken')
    await setCapacity(id, 2).expect(201)
    for (const bad of [0, -1, 1.5, 1e9, 'x']) await setCapacity(id, bad).expect(400)
    expect(await breaches(app, id)).toEqual([])
  })

  it('stays as it was once the training was held', async () => {
    const { id } = await openTraining(app)
    await go(app, id, 'registration-closing')
    app.clock.setTo('2023-04-26T07:30')
    await go(app, id, 'holding')
    expect(codeOf(await setCapacity(id, 200).expect(409))).toBe('training_closed')
  })
})

it('tells the training page how many units, seats and people wait', async () => {
  const { id } = await openTraining(app, { capacity: 1, chairs: 1 })
  await register(app, id, somebody(app))
  await register(app, id, somebody(app, 1))
  const { body } = await organizer(app).get(`/trainings/${id}`).expect(200)
  const { steps, tabs } = body as {
    steps: { key: string; summary: string; state: string }[]
    tabs: { label: string; count?: string }[]
  }
  expect(steps.find(({ key }) => key === 'registrations')).toMatchObject({
    summary: '2/5 đơn vị · 1/1 chỗ · 1 người chờ',
    state: 'now',
  })
  expect(tabs).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ label: 'Chỉ tiêu', count: '2/5' }),
      expect.objectContaining({ label: 'Danh sách', count: '1' }),
    ]),
  )
})
