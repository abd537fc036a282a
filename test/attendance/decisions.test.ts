import type { AttendancePerson, AttendanceView } from '../../src/attendance/attendance.presenter.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { doorTraining, registered, ticket, type DoorPerson, type DoorTraining } from './door-world.js'

let app: TestApp
let training: DoorTraining
beforeAll(async () => {
  app = await startTestApp()
  training = await doorTraining(app)
})
afterAll(() => app.close())
beforeEach(() => app.clock.setTo('2023-04-26T07:24'))

const organizer = () => app.as(app.own.staff.organizer)
const path = () => `/trainings/${training.id}/attendance-decisions`
const decision = ({ registrationId }: DoorPerson, kind: string, reason = 'Ốm, có đơn') => ({
  ...{ registrationId, sessionId: training.sessionIds[0], kind, reason },
})
const decide = (person: DoorPerson, kind: string) => organizer().post(path(), decision(person, kind))
const scan = (person: DoorPerson, session: 0 | 1 = 0) =>
  organizer()
    .post(`/trainings/${training.id}/scans`, ticket(training, person.code, session))
    .expect(200)

async function attendance(query = ''): Promise<AttendanceView> {
  const { body } = await organizer().get(`/trainings/${training.id}/attendance${query}`).expect(200)
  return body as AttendanceView
}
async function standing(person: DoorPerson): Promise<AttendancePerson['sessions'][0]> {
  const { items } = await attendance('?pageSize=500')
  return items.find(({ registrationId }) => registrationId === person.registrationId)!.sessions[0]!
}

describe('a decision', () => {
  it('excuses an absence, with its reason and whose word it is', async () => {
    const person = await registered(app, training)
    const { body } = await decide(person, 'excused').expect(201)
    expect(body).toMatchObject({ kind: 'excused', by: app.own.staff.organizer.name })
    expect(await standing(person)).toMatchObject({
      ...{ state: 'excused', reason: 'Ốm, có đơn', decidedBy: app.own.staff.organizer.name, arrivedAt: null },
    })
  })

  it.each(['absent', 'excused', 'present'])('stands above a late scan: %s', async (kind) => {
    const person = await registered(app, training)
    app.clock.setTo('2023-04-26T08:00')
    await scan(person)
    expect(await standing(person)).toMatchObject({ state: 'late', method: 'ticket' })
    await decide(person, kind).expect(201)
    expect(await standing(person)).toMatchObject({ state: kind, arrivedAt: '2023-04-26T01:00:00.000Z' })
  })

  it('gives way to a newer one, also of the same moment', async () => {
    const person = await registered(app, training)
    await decide(person, 'excused').expect(201)
    await decide(person, 'absent').expect(201)
    expect(await standing(person)).toMatchObject({ state: 'absent' })
    app.clock.advance({ minutes: 5 })
    await decide(person, 'present').expect(201)
    expect(await standing(person)).toMatchObject({ state: 'present' })
  })

  it('keeps who was there on the list: he is neither withdrawn nor replaced', async () => {
    const person = await registered(app, training)
    await decide(person, 'present').expect(201)
    const home = `/registrations/${person.registrationId}`
    const gone = await organizer().post(`${home}/withdrawal`, { reason: 'Nhầm' }).expect(409)
    const other = { fullName: 'Lê Thị Thay', role: 'chair', reason: 'Nhầm' }
    const replaced = await organizer().post(`${home}/substitution`, other).expect(409)
    for (const { body } of [gone, replaced]) {
      expect(body).toMatchObject({ code: 'registration_used' })
      expect((body as { detail: string }).detail).toContain('đã được ghi có mặt nên không thay hay rút tên')
    }
    await decide(person, 'absent').expect(201)
    const late = await organizer().post(`${home}/withdrawal`, { reason: 'Nhầm' })
    expect(late.body).toMatchObject({ state: 'withdrawn' })
  })

  it('is never changed, and is written down without its reason', async () => {
    const person = await registered(app, training)
    await decide(person, 'excused').expect(201)
    await expect(app.query(`UPDATE attendance_decisions SET kind = 'present'`)).rejects.toThrow()
    await expect(app.query('DELETE FROM attendance_decisions')).rejects.toThrow()
    const entries = await app.query<{ verb: string; detail: string }>(
      'SELECT verb, detail FROM audit_entries WHERE subject_id = $1',
      [person.registrationId],
    )
    expect(entries).toEqual([{ verb: 'attendance.decide', detail: 'excused' }])
  })

  it('is refused without a reason, for a stranger, and for who has no place', async () => {
    const person = await registered(app, training)
    const waiting = await registered(app, training, { state: 'waiting' })
    const elsewhere = await registered(app, await doorTraining(app))
    const { body } = await organizer()
      .post(path(), decision(person, 'excused', ' '))
      .expect(400)
    expect((body as { errors: { field: string }[] }).errors).toMatchObject([{ field: 'reason' }])
    await decide(person, 'late').expect(400)
    expect((await decide(waiting, 'excused').expect(409)).body).toMatchObject({ code: 'not_on_roster' })
    await decide(elsewhere, 'excused').expect(404)
    const foreign = await doorTraining(app, app.foreign)
    await organizer()
      .post(`/trainings/${foreign.id}/attendance-decisions`, decision(person, 'excused'))
      .expect(404)
    await app.as(app.own.staff.door).post(path(), decision(person, 'excused')).expect(403)
  })

  it('is made on a form that keeps what was typed', async () => {
    const person = await registered(app, training)
    const form = `${path()}/new?registrationId=${person.registrationId}&sessionId=${training.sessionIds[0]}`
    expect((await organizer().page(form).expect(200)).text).toContain(person.name)
    const { kind: _, ...untold } = decision(person, '', 'Đi công tác')
    const refused = await organizer().submit(path(), untold).expect(422)
    expect(refused.text).toContain('Đi công tác')
    const saved = await organizer()
      .submit(path(), decision(person, 'excused', 'Đi công tác'))
      .expect(303)
    expect(saved.headers.location).toBe(`/trainings/${training.id}/attendance`)
    expect((await organizer().page(form)).text).toContain('Các lần sửa trước')
  })
})

describe('the attendance of a training', () => {
  it('counts each session and filters people by how they stand', async () => {
    const own = await doorTraining(app)
    training = own
    const [early, late, excused] = [
      await registered(app, own, { name: 'Lê Văn An' }),
      await registered(app, own, { name: 'Lê Thị Bình' }),
      await registered(app, own, { name: 'Lê Thị Đào' }),
    ]
    await registered(app, own, { name: 'Lê Văn Vắng' })
    await scan(early)
    app.clock.setTo('2023-04-26T08:00')
    await scan(late)
    await decide(excused, 'excused')
    app.clock.setTo('2023-04-26T13:00')
    await scan(early, 1)
    const { sessions, items, total } = await attendance()
    expect(sessions.map(({ counts, isOver }) => [counts, isOver])).toEqual([
      [{ present: 1, late: 1, excused: 1, absent: 1, total: 4 }, true],
      [{ present: 1, late: 0, excused: 0, absent: 3, total: 4 }, false],
    ])
    expect(total).toBe(4)
    expect(items.map(({ fullName }) => fullName)).toEqual([
      'Lê Văn An',
      'Lê Thị Bình',
      'Lê Thị Đào',
      'Lê Văn Vắng',
    ])
    const names = async (query: string) => (await attendance(query)).items.map(({ fullName }) => fullName)
    expect(await names('?state=late')).toEqual(['Lê Thị Bình'])
    expect(await names('?state=excused')).toEqual(['Lê Thị Đào'])
    expect(await names('?search=dao')).toEqual(['Lê Thị Đào'])
    expect(await names('?page=2&pageSize=3')).toEqual(['Lê Văn Vắng'])
  })

  it('shows on its page how each stands: missing only when the session is over', async () => {
    app.clock.setTo('2023-04-26T13:00')
    const { text } = await organizer().page(`/trainings/${training.id}/attendance`).expect(200)
    for (const word of ['2/4 có mặt', '1/4 có mặt', 'Vắng không phép', 'Chưa đến', 'quét vé', 'Ốm, có đơn']) {
      expect(text).toContain(word)
    }
    const viewed = await app.as(app.own.staff.viewer).page(`/trainings/${training.id}/attendance`).expect(200)
    expect(viewed.text).not.toContain('attendance-decisions/new')
  })

  it('stands on the page of the training as a step, a tab and the seats', async () => {
    app.clock.setTo('2023-04-26T17:00')
    const { text } = await organizer().page(`/trainings/${training.id}`).expect(200)
    expect(text).toContain('Sáng 2/4 · Chiều 1/4')
    expect(text).toMatch(/href="\/trainings\/[^"]+\/attendance"[^>]*>Điểm danh <b>1<\/b>/)
    expect(text).toContain('Tất cả 100 chỗ. Có mặt: 1; Vắng không phép: 3; Chỗ còn trống: 96.')
  })
})

it('writes no failure into the log', () => expect(app.log.failures).toEqual([]))
