import { startTestApp, type TestApp } from '../support/test-app.js'
import {
  afternoon,
  morning,
  planTraining,
  samplePlan,
  trainingOf,
  type TrainingBody,
} from './sample-training.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(() => app.close())

const organizer = () => app.as(app.own.staff.organizer)

interface ProblemBody {
  errors?: { field: string; code: string; message: string }[]
}

describe('planning a training', () => {
  it('keeps everything that was sent, as a draft with a code, an address and its seats', async () => {
    const made = await planTraining(app, { title: 'Bồi dưỡng kế toán công đoàn' })
    expect(made).toMatchObject({
      status: 'draft',
      slug: 'boi-duong-ke-toan-cong-doan-2023',
      startsOn: '2023-04-26',
      capacity: 100,
      version: 1,
    })
    expect(made.code).toMatch(/^TH-2023-\d{3}$/)
    expect(made.sessions.map(({ no, name, startsAt }) => [no, name, startsAt])).toEqual([
      [1, 'Sáng', '2023-04-26T00:30:00.000Z'],
      [2, 'Chiều', '2023-04-26T06:30:00.000Z'],
    ])
    expect(made.sessions[0]!.topics).toEqual(morning.topics)
    expect(made.speakers[0]!.name).toBe('Hồ Quốc Phong')
    expect(made.legalBases[0]!.number).toBe('02-NQ/TW')
    expect(made.steps.map(({ key, state }) => `${key} ${state}`)).toEqual(
      expect.arrayContaining(['plan done', 'publication now', 'closing later']),
    )
  })

  it('gives two trainings of one title addresses and codes of their own, also at the same moment', async () => {
    const made = await Promise.all([1, 2, 3].map(() => planTraining(app, { title: 'Cùng một tên' })))
    expect(new Set(made.map(({ code }) => code)).size).toBe(3)
    expect(made.map(({ slug }) => slug).sort()).toEqual([
      'cung-mot-ten-2023',
      'cung-mot-ten-2023-2',
      'cung-mot-ten-2023-3',
    ])
  })

  it('answers a repeated request with the first answer', async () => {
    const plan = { ...samplePlan(app), title: 'Gửi hai lần' }
    const first = await organizer().post('/trainings', plan, 'the-same-key').expect(201)
    const again = await organizer().post('/trainings', plan, 'the-same-key').expect(201)
    expect((again.body as TrainingBody).id).toBe((first.body as TrainingBody).id)
    const rows = await app.query(`SELECT 1 FROM trainings WHERE title = 'Gửi hai lần'`)
    expect(rows).toHaveLength(1)
  })

  it('refuses a body out of reach, and colleagues who may only read', async () => {
    const foreign = { ...samplePlan(app), organizerId: app.foreign.district.id }
    await organizer().post('/trainings', foreign).expect(404)
    await app.as(app.own.staff.viewer).post('/trainings', samplePlan(app)).expect(403)
    await app.visitor.post('/trainings', samplePlan(app)).expect(401)
  })

  it.each([
    ['capacity', { capacity: -1 }],
    ['capacity', { capacity: 1.5 }],
    ['capacity', { capacity: 1e9 }],
    ['capacity', { capacity: null }],
    ['title', { title: 'x\u0000y' }],
    ['audience', { audience: ['everybody'] }],
    ['audience', { audience: [] }],
    ['sessions[0].date', { sessions: [{ ...morning, date: '2023-02-30' }] }],
    ['sessions[0].endsAt', { sessions: [{ ...morning, endsAt: '07:00' }] }],
    ['sessions[1].startsAt', { sessions: [morning, { ...afternoon, startsAt: '10:59' }] }],
    ['sessions[0].lateAfterMinutes', { sessions: [{ ...morning, lateAfterMinutes: 241 }] }],
    ['sessions[0].date', { sessions: [{ name: 'Sáng' }] }],
    [
      'legalBases[0].issuedOn',
      { legalBases: [{ number: '1', issuer: 'a', title: 'b', issuedOn: '30/2/2021' }] },
    ],
    [
      'registrationClosesAt',
      { registrationOpensAt: '2023-04-20T08:00', registrationClosesAt: '2023-04-20T08:00' },
    ],
    ['registrationClosesAt', { registrationClosesAt: '2023-05-20T08:00' }],
    ['role', { role: 'admin' }],
  ])('refuses a wrong %s by name and reason, and writes nothing: %j', async (field, wrong) => {
    const before = await app.count('trainings')
    const { body } = await organizer()
      .post('/trainings', { ...samplePlan(app), ...wrong })
      .expect(400)
      .expect('content-type', /problem\+json/)
    const { errors } = body as ProblemBody
    expect(errors?.map((error) => error.field)).toContain(field)
    expect(errors?.[0]?.message).not.toBe('')
    expect(await app.count('trainings')).toBe(before)
  })

  it('shows scripts in titles as text', async () => {
    const made = await planTraining(app, { title: '<script>alert(1)</script>', venue: 'javascript:alert(1)' })
    const { text } = await organizer().page(`/trainings/${made.id}`).expect(200)
    expect(text).not.toContain('<script>alert')
    expect(text).toContain('&lt;script')
    expect(text).not.toContain('href="javascript:')
  })
})

describe('the form of a training', () => {
  const blank = { name: '', date: '', startsAt: '', endsAt: '', topics: '', lateAfterMinutes: '' }
  const typed = () => ({
    ...samplePlan(app),
    publicRegistration: 'true',
    sessions: [{ ...blank, ...morning, topics: 'Chuyên đề một\r\n\r\nChuyên đề hai' }, blank],
    speakers: [
      { name: 'Hồ Quốc Phong', titles: '' },
      { name: '', titles: '' },
    ],
    legalBases: [{ number: '', issuedOn: '', issuer: '', title: '' }],
    issuerId: '',
    registrationOpensAt: '',
    registrationClosesAt: '',
  })

  it('is drawn with two session blocks and the only body chosen', async () => {
    const { text } = await organizer().page('/trainings/new').expect(200)
    expect(text).toContain('name="sessions[1][date]"')
    expect(text).not.toContain('name="sessions[2][date]"')
    expect(text).toContain('name="capacity"')
  })

  it('leaves out blocks in which nothing was typed, and goes to the new page', async () => {
    const sent = await organizer().submit('/trainings', typed()).expect(303)
    const id = sent.headers['location']!.split('/').at(-1)!
    const made = await trainingOf(app, id)
    expect(made.sessions).toHaveLength(1)
    expect(made.sessions[0]!.topics).toEqual(['Chuyên đề một', 'Chuyên đề hai'])
    expect(made.speakers).toHaveLength(1)
    expect(made.legalBases).toHaveLength(0)
  })

  it('comes back with what was typed and each error beside its field', async () => {
    const wrong = { ...typed(), title: 'Lớp sắp mở', capacity: '1e9' }
    wrong.sessions[0] = { ...wrong.sessions[0]!, endsAt: '' }
    const { text } = await organizer().submit('/trainings', wrong).expect(422)
    expect(text).toContain('value="Lớp sắp mở"')
    expect(text).toContain('value="1e9"')
    expect(text).toContain('id="f-capacity-error"')
    expect(text).toContain('id="f-sessions-0-endsAt-error"')
    expect(text).toContain('Chuyên đề hai')
  })

  it('names the overlapping block beside its own field', async () => {
    const wrong = { ...typed(), sessions: [blank, { ...blank, ...morning }, { ...blank, ...morning }] }
    const { text } = await organizer().submit('/trainings', wrong).expect(422)
    expect(text).toContain('id="f-sessions-2-startsAt-error"')
  })
})

it('never failed unexpectedly', () => expect(app.log.failures).toEqual([]))
