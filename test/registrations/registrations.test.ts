import type { RegistrationView } from '../../src/registrations/registrations.presenter.js'
import { person } from '../support/factories/people.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { go } from '../trainings/sample-training.js'
import {
  breaches,
  codeOf,
  lettersTo,
  openTraining,
  organizer,
  register,
  registrationOf,
  somebody,
  withdraw,
} from './world.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp({ units: 6 })))
afterAll(() => {
  expect(app.log.failures).toEqual([])
  return app.close()
})
beforeEach(() => app.clock.setTo('2023-04-10T08:00'))

const post = (id: string, body: object) => organizer(app).post(`/trainings/${id}/registrations`, body)

describe('register', () => {
  it('gives a known person a seat, keeps who he was that day, and sends his ticket', async () => {
    const { id } = await openTraining(app, { chairs: 1, viceChairs: 1 })
    const unit = app.own.units[0]!
    const personId = await person(app.nest, unit.id, { fullName: 'Ka Thẻm', phone: '+84900000101' })
    const made = await register(app, id, { personId })
    expect(made).toMatchObject({
      ...{ personId, fullName: 'Ka Thẻm', role: 'chair', title: 'Chủ tịch' },
      ...{
        unitId: unit.id,
        unitName: unit.name,
        state: 'confirmed',
        seq: 1,
        waitingPlace: null,
        source: 'staff',
      },
    })
    expect(made.ticket).toMatch(/^\/ve\/[\w-]{22}$/)
    const [letter] = await lettersTo(app, personId)
    expect(letter).toMatchObject({ purpose: 'ticket', recipient: '+84900000101' })
    expect(letter!.body).toContain(`${app.address}${made.ticket}`)
    expect(letter!.body).toContain('sáng 7:30, chiều 13:30 ngày 26/4/2023')
    const audit = await app.query(`SELECT verb FROM audit_entries WHERE subject_id = $1`, [made.id])
    expect(audit).toEqual([{ verb: 'registrations.register' }])
  })

  it('makes a person who is not known yet, and says on his page that he has a seat', async () => {
    const { id } = await openTraining(app)
    const who = { ...somebody(app), birthYear: 1980, phone: '0900 000 007' }
    const sent = await organizer(app).submit(`/trainings/${id}/registrations`, who).expect(303)
    const page = await organizer(app)
      .page(sent.headers.location as string)
      .expect(200)
    expect(page.text).toContain(who.fullName)
    expect(page.text).toContain('Đã có chỗ')
  })

  it('queues whom a unit sends beyond its quota, and tells him so', async () => {
    const { id } = await openTraining(app, { chairs: 1, viceChairs: 1 })
    await register(app, id, somebody(app))
    const over = await register(app, id, somebody(app))
    expect(over).toMatchObject({ state: 'waiting', waitingPlace: 1 })
    const [letter] = await lettersTo(app, over.personId)
    expect(letter!.body).toContain('Đơn vị của đồng chí đã cử đủ chỉ tiêu')
    await register(app, id, somebody(app, 0, 'vice_chair'))
    await register(app, id, somebody(app, 1))
    expect(await breaches(app, id)).toEqual([])
  })

  it('refuses a position that has no place where quotas are set', async () => {
    const { id } = await openTraining(app, { chairs: 1 })
    expect(codeOf(await post(id, somebody(app, 0, 'vice_chair')).expect(409))).toBe('quota_missing')
  })

  it('leaves no trace of a person made for a registration that was refused', async () => {
    const { id } = await openTraining(app, { chairs: 0 })
    const who = somebody(app)
    await post(id, who).expect(409)
    expect(await app.query(`SELECT 1 FROM people WHERE full_name = $1`, [who.fullName])).toEqual([])
  })

  it('puts who comes to a full hall into the line, and says where he stands', async () => {
    const { id } = await openTraining(app, { capacity: 1 })
    await register(app, id, somebody(app))
    const second = await register(app, id, somebody(app, 1))
    const third = await register(app, id, somebody(app, 2))
    expect([second.state, second.waitingPlace]).toEqual(['waiting', 1])
    expect([third.state, third.waitingPlace]).toEqual(['waiting', 2])
    const [letter] = await lettersTo(app, third.personId)
    expect(letter).toMatchObject({ purpose: 'waiting' })
    expect(letter!.body).toContain('thứ 2 trong danh sách chờ')
  })

  it('refuses the same person twice, by name as by id, however he is spelt', async () => {
    const { id } = await openTraining(app)
    const who = { ...somebody(app), fullName: 'Lê Thị Thuỷ Hoà' }
    const made = await register(app, id, who)
    expect(codeOf(await post(id, { personId: made.personId }).expect(409))).toBe('already_registered')
    const refused = await post(id, { ...who, fullName: 'LÊ THỊ THỦY HÒA' }).expect(409)
    expect((refused.body as { detail: string }).detail).toContain('đã có tên trong lớp này rồi')
  })

  it('lets somebody back in who withdrew, behind everyone', async () => {
    const { id } = await openTraining(app)
    const first = await register(app, id, somebody(app))
    await withdraw(app, first.id).expect(201)
    const again = await register(app, id, { personId: first.personId })
    expect([again.state, again.seq]).toEqual(['confirmed', 2])
  })

  it('is over outside the status and after the deadline', async () => {
    const { id } = await openTraining(app)
    await app.query(`UPDATE trainings SET registration_closes_at = '2023-04-24T17:00+07' WHERE id = $1`, [id])
    app.clock.setTo('2023-04-24T17:00')
    const late = await post(id, somebody(app)).expect(409)
    expect(late.body).toMatchObject({ code: 'registration_over' })
    expect((late.body as { detail: string }).detail).toContain('17:00 ngày 24/4/2023')
    await go(app, id, 'registration-closing')
    expect(codeOf(await post(id, somebody(app)).expect(409))).toBe('training_not_open')
  })

  it('keeps what was typed when it is refused', async () => {
    const { id } = await openTraining(app, { chairs: 0 })
    const who = { ...somebody(app), fullName: "K'Brơi <b>" }
    const page = await organizer(app).submit(`/trainings/${id}/registrations`, who).expect(409)
    expect(page.text).toContain('value="K&#39;Brơi &lt;b>"'.replace('&#39;', "'"))
    expect(page.text).toContain('không có chỉ tiêu Chủ tịch')
  })

  it('asks for a name when neither a person nor a new one is given', async () => {
    const { id } = await openTraining(app)
    const refused = await post(id, { unitId: app.own.units[0]!.id, role: 'chair' }).expect(400)
    expect(refused.body).toMatchObject({ code: 'person_or_new_needed' })
  })

  it('does not reach into another district', async () => {
    const { id } = await openTraining(app)
    const stranger = await person(app.nest, app.foreign.units[0]!.id)
    await post(id, { personId: stranger }).expect(404)
    await post(id, { ...somebody(app), unitId: app.foreign.units[0]!.id }).expect(404)
    const other = app.as(app.foreign.staff.organizer)
    await other.post(`/trainings/${id}/registrations`, somebody(app)).expect(404)
    await other.get(`/trainings/${id}/registrations`).expect(404)
    const made = await register(app, id, somebody(app))
    await other.get(`/registrations/${made.id}`).expect(404)
    await other.post(`/registrations/${made.id}/withdrawal`, { reason: 'x' }).expect(404)
    await app.as(app.own.staff.door).get(`/registrations/${made.id}`).expect(403)
    const seen = await app.as(app.own.staff.viewer).get(`/registrations/${made.id}`).expect(200)
    expect((seen.body as RegistrationView).ticket).toBeNull()
  })
})

describe('withdraw', () => {
  it('promotes the first who waits in the same moment, with a letter and his ticket', async () => {
    const { id } = await openTraining(app, { capacity: 1, chairs: 1 })
    const holder = await register(app, id, somebody(app))
    const first = await register(app, id, somebody(app, 1))
    const second = await register(app, id, somebody(app, 2))
    const gone = await withdraw(app, holder.id, 'Trùng lịch họp').expect(201)
    expect(gone.body).toMatchObject({ state: 'withdrawn', withdrawalReason: 'Trùng lịch họp' })
    expect((await registrationOf(app, first.id)).state).toBe('confirmed')
    expect(await registrationOf(app, second.id)).toMatchObject({ state: 'waiting', waitingPlace: 1 })
    const letters = await lettersTo(app, first.personId)
    expect(letters.map(({ purpose }) => purpose)).toEqual(['waiting', 'promotion'])
    expect(letters[1]!.body).toContain(first.ticket)
    expect((await lettersTo(app, holder.personId)).at(-1)).toMatchObject({ purpose: 'withdrawal' })
    await register(app, id, somebody(app)) // the place in the quota is free again
    expect(await breaches(app, id)).toEqual([])
  })

  it('is quiet when repeated: the same answer, no counter moved, no second letter', async () => {
    const { id } = await openTraining(app)
    const made = await register(app, id, somebody(app))
    const first = await withdraw(app, made.id, 'Bận').expect(201)
    const second = await withdraw(app, made.id, 'Lý do khác').expect(201)
    expect(second.body).toEqual(first.body)
    expect(await lettersTo(app, made.personId)).toHaveLength(2)
    expect(await breaches(app, id)).toEqual([])
  })

  it('takes somebody out of the line without moving anybody else up', async () => {
    const { id } = await openTraining(app, { capacity: 1 })
    await register(app, id, somebody(app))
    const waiter = await register(app, id, somebody(app, 1))
    const next = await register(app, id, somebody(app, 2))
    await withdraw(app, waiter.id).expect(201)
    expect(await registrationOf(app, next.id)).toMatchObject({ state: 'waiting', waitingPlace: 1 })
    expect(await breaches(app, id)).toEqual([])
  })

  it('promotes after registration closed, and is too late once the training was held', async () => {
    const { id } = await openTraining(app, { capacity: 1 })
    const holder = await register(app, id, somebody(app))
    const waiter = await register(app, id, somebody(app, 1))
    await go(app, id, 'registration-closing')
    await withdraw(app, holder.id).expect(201)
    expect((await registrationOf(app, waiter.id)).state).toBe('confirmed')
    app.clock.setTo('2023-04-26T07:30')
    await go(app, id, 'holding')
    expect(codeOf(await withdraw(app, waiter.id).expect(409))).toBe('withdrawal_too_late')
  })

  it('asks why on a page of its own', async () => {
    const { id } = await openTraining(app)
    const made = await register(app, id, somebody(app))
    const path = `/registrations/${made.id}/withdrawal`
    expect((await organizer(app).page(path).expect(200)).text).toContain(`Rút tên đồng chí ${made.fullName}?`)
    const refused = await organizer(app).submit(path, { reason: '' }).expect(422)
    expect(refused.text).toContain('Chưa điền mục này.')
    await organizer(app).submit(path, { reason: 'Bận' }).expect(303)
  })
})

describe('the list of people', () => {
  it('is found without accents, by unit too, in Vietnamese order, state by state', async () => {
    const { id } = await openTraining(app, { capacity: 3 })
    const names = ['Đặng Thị Ánh', 'Nguyễn Văn Anh', "K'Brơi", 'Bùi Thị Yến']
    for (const [at, fullName] of names.entries()) await register(app, id, { ...somebody(app, at), fullName })
    const list = async (query: string) => {
      const { body } = await organizer(app).get(`/trainings/${id}/registrations?${query}`).expect(200)
      return (body as { items: RegistrationView[] }).items.map(({ fullName }) => fullName)
    }
    expect(await list('')).toEqual(['Nguyễn Văn Anh', 'Đặng Thị Ánh', "K'Brơi", 'Bùi Thị Yến'])
    expect(await list('search=dang+anh')).toEqual(['Đặng Thị Ánh'])
    expect(await list('search=kbroi')).toEqual(["K'Brơi"])
    expect(await list('search=cdcs+so+2')).toEqual(['Nguyễn Văn Anh'])
    expect(await list('state=waiting')).toEqual(['Bùi Thị Yến'])
    expect(await list('page=2&pageSize=3')).toEqual(['Bùi Thị Yến'])
    const page = await organizer(app).page(`/trainings/${id}/registrations?search=broi`).expect(200)
    expect(page.text).toContain('1 người')
  })
})
