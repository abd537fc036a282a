import type { ScanAnswer } from '../../src/attendance/scans.presenter.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { byName, doorTraining, registered, ticket, type DoorTraining } from './door-world.js'

let app: TestApp
let training: DoorTraining
beforeAll(async () => {
  app = await startTestApp()
  training = await doorTraining(app)
})
afterAll(() => app.close())
beforeEach(() => app.clock.setTo('2023-04-26T07:24'))

const post = (body: object, at = training) =>
  app.as(app.own.staff.door).post(`/trainings/${at.id}/scans`, body)
const scan = async (body: object, at = training) => (await post(body, at).expect(200)).body as ScanAnswer
const scansOf = (registrationId: string) =>
  app.query<{ result: string; n: number }>(
    'SELECT result, count(*)::int AS n FROM scans WHERE registration_id = $1 GROUP BY result ORDER BY result',
    [registrationId],
  )

describe('a scan at the door', () => {
  it('lets in whoever comes on time, and says who it is', async () => {
    const { code, name, seq } = await registered(app, training)
    const answer = await scan(ticket(training, code))
    expect(answer).toMatchObject({
      ...{ result: 'in', reason: 'on_time', title: 'Có mặt', seq, since: null, clockOff: false },
      person: { name, positionTitle: 'Chủ tịch', unitName: app.own.units[0]!.name },
      at: '2023-04-26T00:24:00.000Z',
      message: `Số ${String(seq).padStart(3, '0')} · vào lúc 7:24`,
    })
    expect(answer.counts.in).toBeGreaterThan(0)
  })

  it('lets in late from one moment after the limit', async () => {
    const onTime = await registered(app, training)
    const late = await registered(app, training)
    app.clock.setTo('2023-04-26T07:45:00')
    expect(await scan(ticket(training, onTime.code))).toMatchObject({ result: 'in' })
    app.clock.setTo('2023-04-26T07:45:01')
    const answer = await scan(ticket(training, late.code))
    expect(answer).toMatchObject({ result: 'late', reason: 'after_late_limit' })
    expect(answer.message).toBe('Vào lúc 7:45, muộn 15 phút')
  })

  it('believes the clock of a device up to two minutes beside its own, and no further', async () => {
    const near = await registered(app, training)
    const far = await registered(app, training)
    app.clock.setTo('2023-04-26T07:46:30')
    const deviceTime = '2023-04-26T07:44:30+07:00'
    expect(await scan({ ...ticket(training, near.code), deviceTime })).toMatchObject({
      ...{ result: 'in', clockOff: false, at: '2023-04-26T00:44:30.000Z' },
    })
    const off = await scan({ ...ticket(training, far.code), deviceTime: '2023-04-26T07:44:29+07:00' })
    expect(off).toMatchObject({ result: 'late', clockOff: true, at: '2023-04-26T00:46:30.000Z' })
    expect(off.message).toContain('lệch 2 phút')
    const [standing] = await app.query<{ arrived_at: Date }>(
      'SELECT arrived_at FROM attendance WHERE registration_id = $1 AND session_no = 1',
      [far.registrationId],
    )
    expect(standing!.arrived_at.toISOString()).toBe(off.at)
  })

  it('says since when, and by whom, somebody is in already', async () => {
    const { code, registrationId } = await registered(app, training)
    const first = await scan(ticket(training, code))
    app.clock.setTo('2023-04-26T07:40')
    const again = await scan(ticket(training, code))
    expect(again).toMatchObject({
      ...{ result: 'already_in', reason: 'already_accepted', counts: first.counts },
      since: { at: first.at, by: app.own.staff.door.name },
    })
    expect(again.message).toContain(`Vào lúc 7:24, ${app.own.staff.door.name} ghi`)
    expect(await scansOf(registrationId)).toEqual([
      { result: 'already_in', n: 1 },
      { result: 'in', n: 1 },
    ])
  })

  it('judges each session by itself', async () => {
    const { code } = await registered(app, training)
    expect(await scan(ticket(training, code))).toMatchObject({ result: 'in' })
    app.clock.setTo('2023-04-26T13:20')
    expect(await scan(ticket(training, code, 1))).toMatchObject({ result: 'in' })
  })

  it('takes a person found by name as well', async () => {
    const { registrationId } = await registered(app, training)
    expect(await scan(byName(training, registrationId))).toMatchObject({ result: 'in' })
    const [stored] = await app.query('SELECT method FROM scans WHERE registration_id = $1', [registrationId])
    expect(stored).toEqual({ method: 'search' })
  })

  it('lets nobody in from the waiting list, and tells the place', async () => {
    const first = await registered(app, training, { state: 'waiting' })
    const second = await registered(app, training, { state: 'waiting' })
    expect(await scan(ticket(training, first.code))).toMatchObject({ result: 'waiting' })
    const answer = await scan(ticket(training, second.code))
    expect(answer).toMatchObject({ result: 'waiting', reason: 'on_waitlist' })
    expect(answer.message).toContain('Thứ tự chờ: 2')
  })

  it('explains a withdrawal', async () => {
    const { code } = await registered(app, training, { state: 'withdrawn' })
    const answer = await scan(ticket(training, code))
    expect(answer).toMatchObject({ result: 'withdrawn', reason: 'registration_withdrawn' })
    expect(answer.message).toContain('16:10 ngày 24/4/2023')
  })

  it('refuses a ticket that a newer one has replaced', async () => {
    const { code, registrationId } = await registered(app, training)
    await app.query('UPDATE registrations SET ticket_generation = 2 WHERE id = $1', [registrationId])
    expect(await scan(ticket(training, code))).toMatchObject({ result: 'revoked', reason: 'ticket_outdated' })
  })

  it('names another training within reach, and only says that there is one beyond it', async () => {
    const other = await doorTraining(app, app.own, { title: 'Nghiệp vụ kiểm tra', day: '2023-05-18' })
    const foreign = await doorTraining(app, app.foreign, { title: 'Lớp của huyện khác' })
    const known = await scan(ticket(training, (await registered(app, other)).code))
    expect(known).toMatchObject({ result: 'other_training', person: null })
    expect(known.otherTraining).toEqual({ title: 'Nghiệp vụ kiểm tra', startsOn: '2023-05-18' })
    expect(known.message).toContain('Lớp đó học ngày 18/5/2023')
    const strange = await scan(ticket(training, (await registered(app, foreign)).code))
    expect(strange).toMatchObject({ result: 'other_training', person: null, otherTraining: null })
    expect(JSON.stringify(strange)).not.toContain('huyện khác')
  })

  it('knows no foreign registration by its id', async () => {
    const foreign = await registered(app, await doorTraining(app, app.foreign))
    const answer = await scan(byName(training, foreign.registrationId))
    expect(answer).toMatchObject({ result: 'unknown', reason: 'registration_unknown', person: null })
  })

  it('stores and answers codes that it cannot read, whatever they say', async () => {
    const { code } = await registered(app, training)
    const forged = `${code.slice(0, -1)}${code.endsWith('1') ? '2' : '1'}`
    const before = await app.count('scans')
    const codes = ['x', 'https://example.org/<script>', forged, '9'.repeat(4000)]
    for (const each of codes) {
      expect(await scan(ticket(training, each))).toMatchObject({
        result: 'unknown',
        reason: 'code_unreadable',
      })
    }
    expect(await app.count('scans')).toBe(before + codes.length)
  })

  it('answers in the language of the reader', async () => {
    const { code } = await registered(app, training)
    const { body } = (await post(ticket(training, code)).set('Accept-Language', 'en')) as { body: ScanAnswer }
    expect(body.title).toBe('Present')
  })
})

describe('a scan that cannot be read', () => {
  it.each([
    ['no session', { method: 'ticket', code: 'x' }, 'sessionId'],
    ['neither code nor person', { method: 'ticket' }, 'code'],
    ['another way of finding', { method: 'guess', code: 'x' }, 'method'],
    ['an id that is none', { method: 'ticket', code: 'x', id: '1' }, 'id'],
    [
      'a time that is none',
      { method: 'ticket', code: 'x', deviceTime: '2023-02-30T07:00:00Z' },
      'deviceTime',
    ],
    ['a field too many', { method: 'ticket', code: 'x', result: 'in' }, 'result'],
  ])('is refused with its field: %s', async (_, body, field) => {
    const before = await app.count('scans')
    const sessionId = field === 'sessionId' ? undefined : training.sessionIds[0]
    const { body: problem } = (await post({ ...body, sessionId }).expect(400)) as {
      body: { errors: { field: string }[] }
    }
    expect(problem.errors.map((error) => error.field)).toContain(field)
    expect(await app.count('scans')).toBe(before)
  })

  it('is refused for a session of another training', async () => {
    const other = await doorTraining(app)
    const { body } = await post(ticket(other, 'x')).expect(404)
    expect(body).toMatchObject({ code: 'session_unknown' })
  })

  it('is refused for a training out of reach, and for who may not check in', async () => {
    const foreign = await doorTraining(app, app.foreign)
    await post(ticket(foreign, 'x'), foreign).expect(404)
    const path = `/trainings/${training.id}/scans`
    await app.as(app.own.staff.viewer).post(path, ticket(training, 'x')).expect(403)
    await app.visitor.post(path, ticket(training, 'x')).expect(401)
  })
})

it('writes no failure into the log', () => expect(app.log.failures).toEqual([]))
