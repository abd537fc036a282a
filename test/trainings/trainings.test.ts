import { startTestApp, type TestApp } from '../support/test-app.js'
import {
  afternoon,
  go,
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
  code: string
  detail: string
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

describe('changing a training', () => {
  const changed = (made: TrainingBody, changes: object = {}) => {
    const { organizerId: _, capacity: __, ...plan } = samplePlan(app)
    const sessions = made.sessions.map(({ id }, index) => ({ ...[morning, afternoon][index], id }))
    return { ...plan, title: made.title, sessions, version: made.version, ...changes }
  }
  const edit = (made: TrainingBody, changes: object = {}) =>
    organizer().post(`/trainings/${made.id}`, changed(made, changes))

  it('counts the version up and writes down which fields changed', async () => {
    const made = await planTraining(app)
    const { body } = await edit(made, { venue: 'Nhà văn hóa huyện' }).expect(201)
    expect(body).toMatchObject({ version: 2, venue: 'Nhà văn hóa huyện', slug: made.slug })
    const [entry] = await app.query<{ fields: string[] }>(
      `SELECT fields FROM audit_entries WHERE subject_id = $1 AND verb = 'trainings.edit'`,
      [made.id],
    )
    expect(entry!.fields).toEqual(['venue'])
  })

  it('refuses a change made from an older version, naming both values, and keeps the newer one', async () => {
    const made = await planTraining(app)
    await edit(made, { venue: 'Nhà văn hóa huyện' }).expect(201)
    const { body } = await edit(made, { venue: 'Trường Chính trị' }).expect(409)
    const problem = body as ProblemBody
    expect(problem.code).toBe('training_changed')
    expect(problem.detail).toContain('“Nhà văn hóa huyện”')
    expect(problem.detail).toContain('“Trường Chính trị”')
    expect((await trainingOf(app, made.id)).venue).toBe('Nhà văn hóa huyện')
  })

  it('shows both values on the form, which then saves over the newer version', async () => {
    const made = await planTraining(app)
    await edit(made, { venue: 'Nhà văn hóa huyện' }).expect(201)
    const mine = { ...changed(made, { venue: 'Trường Chính trị' }), publicRegistration: 'true' }
    const { text } = await organizer().submit(`/trainings/${made.id}`, mine).expect(409)
    expect(text).toContain('Nhà văn hóa huyện')
    expect(text).toContain('value="Trường Chính trị"')
    expect(text).toContain('name="version" value="2"')
    await organizer()
      .submit(`/trainings/${made.id}`, { ...mine, version: 2 })
      .expect(303)
    expect((await trainingOf(app, made.id)).venue).toBe('Trường Chính trị')
  })

  it('keeps the ids of sessions that change places', async () => {
    const made = await planTraining(app)
    const [first, second] = made.sessions
    const swapped = [
      { ...afternoon, id: first!.id },
      { ...morning, id: second!.id },
    ]
    const { body } = await edit(made, { sessions: swapped }).expect(201)
    expect((body as TrainingBody).sessions.map(({ id }) => id)).toEqual([second!.id, first!.id])
  })

  it('recognises a session that is sent without its id by its times', async () => {
    const made = await planTraining(app)
    const { body } = await edit(made, { sessions: [morning, afternoon], venue: 'Nơi khác' }).expect(201)
    expect((body as TrainingBody).sessions.map(({ id }) => id)).toEqual(made.sessions.map(({ id }) => id))
  })

  it('takes out a session, adds one, and refuses the session of another training', async () => {
    const made = await planTraining(app)
    const other = await planTraining(app)
    const next = { ...morning, date: '2023-04-27' }
    const { body } = await edit(made, { sessions: [next] }).expect(201)
    const now = body as TrainingBody
    expect(now.sessions).toHaveLength(1)
    expect(now.startsOn).toBe('2023-04-27')
    await edit(now, { sessions: [{ ...morning, id: other.sessions[0]!.id }] }).expect(400)
    expect((await trainingOf(app, made.id)).sessions).toHaveLength(1)
  })

  it('changes the seats of a draft only', async () => {
    const made = await planTraining(app)
    const { body } = await edit(made, { capacity: 60 }).expect(201)
    expect((body as TrainingBody).capacity).toBe(60)
    await go(app, made.id, 'publication')
    const published = await trainingOf(app, made.id)
    const refused = await edit(published, { capacity: 70 }).expect(409)
    expect((refused.body as ProblemBody).code).toBe('capacity_elsewhere')
  })

  it('tells people of another time or place once the training is published, not before', async () => {
    const made = await planTraining(app)
    const told = () =>
      app.query(`SELECT ref FROM outbox WHERE kind = 'announceTrainingChange' AND ref LIKE $1`, [
        `${made.id}/changed/%`,
      ])
    await edit(made, { venue: 'Nơi khác' }).expect(201)
    await go(app, made.id, 'publication')
    const published = await trainingOf(app, made.id)
    await edit(published, { venue: 'Nơi khác', purpose: 'Mục đích khác' }).expect(201)
    expect(await told()).toHaveLength(0)
    const later = { ...afternoon, startsAt: '14:00', id: published.sessions[1]!.id }
    const sessions = [{ ...morning, id: published.sessions[0]!.id }, later]
    await edit(await trainingOf(app, made.id), { venue: 'Nơi khác', sessions }).expect(201)
    expect(await told()).toHaveLength(1)
  })

  it('is refused for a training out of reach', async () => {
    const made = await planTraining(app)
    await app.as(app.foreign.staff.organizer).post(`/trainings/${made.id}`, changed(made)).expect(404)
    await app.as(app.foreign.staff.viewer).page(`/trainings/${made.id}`).expect(404)
    await app.as(app.own.staff.viewer).page(`/trainings/${made.id}/edit`).expect(403)
  })
})

describe('the list of trainings', () => {
  const list = async (query: string) => {
    const { body } = await app.as(app.own.staff.viewer).get(`/trainings?${query}`).expect(200)
    return body as { items: TrainingBody[]; total: number; years: number[] }
  }

  beforeAll(async () => {
    const nextYear = [{ ...morning, date: '2024-03-08' }]
    await planTraining(app, { title: 'Đạ Tẻh: nữ công', sessions: nextYear, venue: 'Nhà văn hóa Ấp Bắc' })
    await planTraining(app, { title: 'An toàn lao động', sessions: nextYear })
    const published = await planTraining(app, { title: 'Ăn ở, sinh hoạt', sessions: nextYear })
    await go(app, published.id, 'publication')
  })

  it('finds without accents, in title, place, code and speaker', async () => {
    expect((await list('search=da+teh+nu+cong')).items.map(({ title }) => title)).toEqual(['Đạ Tẻh: nữ công'])
    expect((await list('search=ap+bac')).total).toBe(1)
    expect((await list('search=ho+quoc+phong&year=2024')).total).toBe(3)
    expect((await list('search=TH-2024-001')).total).toBe(1)
  })

  it('sorts as Vietnamese is sorted', async () => {
    const { items, years } = await list('year=2024&sort=title')
    expect(items.map(({ title }) => title)).toEqual([
      'An toàn lao động',
      'Ăn ở, sinh hoạt',
      'Đạ Tẻh: nữ công',
    ])
    expect(years).toEqual([2024, 2023])
  })

  it('filters by status, pages, and shows nothing of other districts', async () => {
    expect((await list('year=2024&status=published')).items.map(({ title }) => title)).toEqual([
      'Ăn ở, sinh hoạt',
    ])
    const second = await list('year=2024&sort=title&pageSize=2&page=2')
    expect([second.total, second.items.length]).toEqual([3, 1])
    const { body } = await app.as(app.foreign.staff.viewer).get('/trainings').expect(200)
    expect((body as { total: number }).total).toBe(0)
  })

  it('has a page, with a search that keeps the filter, and says when nothing is found', async () => {
    const { text } = await organizer().page('/trainings?year=2024&search=an+toan').expect(200)
    expect(text).toContain('An toàn lao động')
    expect(text).toContain('name="year" value="2024"')
    const none = await organizer().page('/trainings?search=xyzxyz').expect(200)
    expect(none.text).toContain('Không tìm thấy lớp nào')
  })
})

it('never failed unexpectedly', () => expect(app.log.failures).toEqual([]))
