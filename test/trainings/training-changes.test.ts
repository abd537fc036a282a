import { trainingStatuses, transitionNames, transitionOf } from '../../src/trainings/training-status.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { go, planTraining, trainingOf } from './sample-training.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(() => app.close())
beforeEach(() => app.clock.setTo('2023-04-10T08:00'))

const organizer = () => app.as(app.own.staff.organizer)
const reason = 'Hội trường đang sửa chữa'
const confirmation = 'HỦY LỚP'

const codeOf = (answer: { body: unknown }) => (answer.body as { code: string }).code

const announced = (id: string) =>
  app
    .query<{ ref: string }>(`SELECT ref FROM outbox WHERE kind = 'announceTrainingChange' AND ref LIKE $1`, [
      `${id}/%`,
    ])
    .then((rows) => rows.map(({ ref }) => ref.split('/')[1]))

describe('the life of a training', () => {
  it('goes from draft to completed, each change written down with who made it', async () => {
    const { id } = await planTraining(app)
    await go(app, id, 'publication', 'registration-opening', 'registration-closing')
    app.clock.setTo('2023-04-26T07:30')
    await go(app, id, 'holding', 'completion')
    const { status, history, changes } = await trainingOf(app, id)
    expect(status).toBe('completed')
    expect(history.map(({ to }) => to)).toEqual([
      'Đã đóng hồ sơ',
      'Đã tổ chức',
      'Hết hạn đăng ký',
      'Đang nhận danh sách',
      'Đã công bố',
    ])
    expect(history[0]!.by).toBe(app.own.staff.organizer.name)
    expect(changes).toEqual([])
    const audited = await app.query(
      `SELECT verb FROM audit_entries WHERE subject_id = $1 AND verb <> 'trainings.create'`,
      [id],
    )
    expect(audited).toHaveLength(5)
  })

  it.each(trainingStatuses)('refuses from %s every change that is not in the table', async (status) => {
    const { id } = await planTraining(app)
    await app.query(`UPDATE trainings SET status = $2 WHERE id = $1`, [id, status])
    app.clock.setTo('2023-04-26T07:30')
    const refused = transitionNames.filter((name) => !transitionOf(name).from.includes(status))
    for (const name of refused) {
      const path = `/trainings/${id}/${transitionOf(name).resource}`
      const body = name === 'cancel' ? { reason, confirmation } : name === 'postpone' ? { reason } : {}
      expect(codeOf(await organizer().post(path, body).expect(409))).toBe('transition_not_allowed')
    }
    expect((await trainingOf(app, id)).status).toBe(status)
    expect((await trainingOf(app, id)).history).toEqual([])
  })

  it('publishes nothing without a date, and holds nothing before it begins', async () => {
    const { id } = await planTraining(app, { sessions: [] })
    expect(codeOf(await organizer().post(`/trainings/${id}/publication`).expect(409))).toBe(
      'sessions_missing',
    )
    const planned = await planTraining(app)
    await go(app, planned.id, 'publication', 'registration-opening', 'registration-closing')
    app.clock.setTo('2023-04-26T07:29')
    expect(codeOf(await organizer().post(`/trainings/${planned.id}/holding`).expect(409))).toBe(
      'not_yet_begun',
    )
  })

  it('says on the training page why a button did not work', async () => {
    const { id } = await planTraining(app, { sessions: [] })
    const { text } = await organizer().submit(`/trainings/${id}/publication`).expect(409)
    expect(text).toContain('Lớp chưa có buổi nào')
  })

  it('answers the browser with the next page, and makes the leading button the strong one', async () => {
    const { id } = await planTraining(app)
    const sent = await organizer().submit(`/trainings/${id}/publication`).expect(303)
    expect(sent.headers['location']).toBe(`/trainings/${id}`)
    const { text } = await organizer().page(`/trainings/${id}`).expect(200)
    expect(text).toMatch(/btn-primary[^>]*>(<svg.*?<\/svg>)?Mở đăng ký/)
    const read = await app.as(app.own.staff.viewer).page(`/trainings/${id}`).expect(200)
    expect(read.text).not.toContain('Mở đăng ký')
  })

  it('is changed by nobody out of reach or without the right', async () => {
    const { id } = await planTraining(app)
    await app.as(app.foreign.staff.organizer).post(`/trainings/${id}/publication`).expect(404)
    await app.as(app.own.staff.viewer).post(`/trainings/${id}/publication`).expect(403)
    await app.as(app.own.staff.door).post(`/trainings/${id}/publication`).expect(403)
  })

  it('makes a change once, however often the button is pressed at the same moment', async () => {
    const { id } = await planTraining(app)
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => organizer().post(`/trainings/${id}/publication`)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409])
    expect((await trainingOf(app, id)).history).toHaveLength(1)
  })
})

describe('cancelling', () => {
  it('asks a reason and the typed word, shows both with what was typed, and cannot be undone', async () => {
    const { id } = await planTraining(app)
    await go(app, id, 'publication')
    const path = `/trainings/${id}/cancellation`
    expect(codeOf(await organizer().post(path, { confirmation }).expect(400))).toBe('reason_missing')
    expect(codeOf(await organizer().post(path, { reason, confirmation: 'HỦY' }).expect(400))).toBe(
      'confirmation_wrong',
    )
    const { text } = await organizer().submit(path, { reason, confirmation: '' }).expect(422)
    expect(text).toContain(reason)
    expect(text).toContain('id="f-confirmation-error"')
    await organizer().submit(path, { reason, confirmation: 'hủy lớp' }).expect(303)
    const { status, history } = await trainingOf(app, id)
    expect([status, history[0]!.reason]).toEqual(['cancelled', reason])
    expect(await announced(id)).toEqual(['cancelled'])
    const page = await organizer().page(`/trainings/${id}`).expect(200)
    expect(page.text).toContain(reason)
  })

  it('tells nobody of a draft that nobody knew', async () => {
    const { id } = await planTraining(app)
    await organizer().post(`/trainings/${id}/cancellation`, { reason, confirmation }).expect(201)
    expect(await announced(id)).toEqual([])
  })

  it('counts on its page whom it concerns', async () => {
    const { id } = await planTraining(app)
    await go(app, id, 'publication')
    await app.query(`UPDATE training_seats SET taken = 95 WHERE training_id = $1`, [id])
    const { text } = await organizer().page(`/trainings/${id}/cancellation`).expect(200)
    expect(text).toContain('báo tin hủy cho 95 người')
  })
})

describe('postponing', () => {
  it('keeps the old day in mind and takes up again only with dates to come', async () => {
    const { id } = await planTraining(app)
    await go(app, id, 'publication', 'registration-opening')
    await organizer().post(`/trainings/${id}/postponement`).expect(400)
    await organizer().post(`/trainings/${id}/postponement`, { reason }).expect(201)
    const postponed = await trainingOf(app, id)
    expect(postponed).toMatchObject({
      status: 'postponed',
      statusReason: reason,
      postponedFrom: '2023-04-26',
    })
    app.clock.setTo('2023-04-26T07:30')
    expect(codeOf(await organizer().post(`/trainings/${id}/resumption`).expect(409))).toBe('dates_passed')
    app.clock.setTo('2023-04-26T07:29')
    await go(app, id, 'resumption')
    expect(await announced(id)).toEqual(expect.arrayContaining(['postponed', 'resumed']))
    expect((await trainingOf(app, id)).status).toBe('published')
  })
})

it('never failed unexpectedly', () => expect(app.log.failures).toEqual([]))
