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
}

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

it('never failed unexpectedly', () => expect(app.log.failures).toEqual([]))
