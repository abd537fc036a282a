import { actorOf } from '../support/staff.js'
import { IssuingService } from '../../src/certificates/issuing.service.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { certificatesOf } from './certificate-rows.js'
import { heldTraining, manyAttendees, type HeldTraining } from './held-training.js'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  app.clock.setTo('2023-04-26T17:30')
})
afterAll(() => app.close())

const organizer = () => app.as(app.own.staff.organizer)
const path = ({ id }: HeldTraining) => `/trainings/${id}/certificates`

interface Shown {
  eligible: { fullName: string; numberText: string | null }[]
  notEligible: { fullName: string; reason: string }[]
  certificates: { id: string; numberText: string; fullName: string; state: string; file: string | null }[]
  progress: Record<string, number>
}

const show = async (training: HeldTraining) =>
  (await organizer().get(path(training)).expect(200)).body as Shown

describe('who is eligible', () => {
  it('are the confirmed who were there in all sessions; the others are listed with the reason', async () => {
    const training = await heldTraining(app, app.own, [
      { fullName: 'Trần Văn An' },
      { fullName: 'Lê Thị Bình', marks: ['late', 'present'] },
      { fullName: 'Phạm Thị Linh', marks: ['excused', 'excused'] },
      { fullName: 'Huỳnh Đình Nam', marks: ['present', 'excused'] },
      { fullName: 'Trần Văn Dũng', marks: ['absent', 'absent'] },
      { fullName: 'Nguyễn Thị Chờ', state: 'waiting' },
      { fullName: 'Nguyễn Thị Rút', state: 'withdrawn' },
    ])
    const { eligible, notEligible } = await show(training)
    expect(eligible.map(({ fullName }) => fullName)).toEqual(['Trần Văn An', 'Lê Thị Bình'])
    expect(notEligible.map(({ fullName, reason }) => `${fullName}: ${reason}`)).toEqual([
      'Trần Văn Dũng: Vắng không phép cả 2 buổi',
      'Phạm Thị Linh: Vắng có phép cả 2 buổi',
      'Huỳnh Đình Nam: Dự 1/2 buổi: vắng buổi chiều, có phép',
    ])
  })

  it('is told only once the training is held, and nothing is issued before', async () => {
    const training = await heldTraining(app, app.own, [{ fullName: 'Trần Văn An' }], {
      status: 'registration_closed',
    })
    expect(await show(training)).toMatchObject({ mayIssue: false, eligible: [], notEligible: [] })
    const { body } = await organizer().post(path(training)).expect(409)
    expect(body).toMatchObject({ code: 'training_not_held' })
    expect(await certificatesOf(app, training.id)).toEqual([])
  })
})

describe('issuing', () => {
  it('numbers in the order of the roster, one after the other, in one click', async () => {
    const training = await heldTraining(app, app.own, manyAttendees(12))
    const before = await show(training)
    const { body } = await organizer().post(path(training)).expect(201)
    expect(body).toEqual({ issued: 12 })
    const after = await show(training)
    expect(after.progress).toEqual({ total: 12, made: 0, waiting: 12, failed: 0 })
    expect(after.eligible.map(({ fullName }) => fullName)).toEqual(
      before.eligible.map(({ fullName }) => fullName),
    )
    const numbers = after.eligible.map(({ numberText }) => numberText!)
    expect(numbers[0]).toMatch(/^\d{3}\/GCN-LĐLĐ$/)
    expect(numbers).toEqual([...numbers].sort())
    expect(
      (await certificatesOf(app, training.id)).map(({ number }, at, all) => number - all[0]!.number),
    ).toEqual(Array.from({ length: 12 }, (_, at) => at))
  })

  it('twice gives nothing new the second time', async () => {
    const training = await heldTraining(app, app.own, manyAttendees(3))
    await organizer().post(path(training)).expect(201)
    const { body } = await organizer().post(path(training)).expect(201)
    expect(body).toEqual({ issued: 0 })
    expect(await certificatesOf(app, training.id)).toHaveLength(3)
  })

  it('from ten tabs at once gives each person one number', async () => {
    const training = await heldTraining(app, app.own, manyAttendees(20))
    const issuing = app.get(IssuingService)
    const actor = actorOf(app.own.staff.organizer)
    const answers = await Promise.all(Array.from({ length: 10 }, () => issuing.issue(actor, training.id)))
    expect(answers.map(({ issued }) => issued).sort((a, b) => a - b)).toEqual([
      ...Array<number>(9).fill(0),
      20,
    ])
    const numbers = (await certificatesOf(app, training.id)).map(({ number }) => number)
    expect(new Set(numbers).size).toBe(20)
    expect(Math.max(...numbers) - Math.min(...numbers)).toBe(19)
  })

  it('of two trainings at once mixes no numbers and leaves no gap', async () => {
    const trainings = [
      await heldTraining(app, app.own, manyAttendees(15)),
      await heldTraining(app, app.own, manyAttendees(15)),
    ]
    await Promise.all(trainings.map((training) => organizer().post(path(training)).expect(201)))
    const rows = await Promise.all(trainings.map(({ id }) => certificatesOf(app, id)))
    for (const own of rows) expect(own.at(-1)!.number - own[0]!.number).toBe(14)
    const [all] = await app.query(
      `SELECT count(*)::int = max(number) AS gapless FROM certificates WHERE issuer_id = $1`,
      [app.own.district.id],
    )
    expect(all).toEqual({ gapless: true })
  })

  it('that fails takes no number', async () => {
    const training = await heldTraining(app, app.own, manyAttendees(2), { issuer_id: app.province.id })
    const { body } = await organizer().post(path(training)).expect(409)
    expect(body).toMatchObject({ code: 'settings_missing' })
    const series = await app.query('SELECT 1 FROM number_series WHERE issuer_id = $1', [app.province.id])
    expect(series).toEqual([])
  })

  it('starts a new series with the year', async () => {
    const training = await heldTraining(app, app.own, manyAttendees(2))
    app.clock.setTo('2024-01-02T08:00')
    await organizer().post(path(training)).expect(201)
    app.clock.setTo('2023-04-26T17:30')
    expect((await certificatesOf(app, training.id)).map(({ number }) => number)).toEqual([1, 2])
  })

  it('is for the organizer of the training alone', async () => {
    const foreign = await heldTraining(app, app.foreign, manyAttendees(1))
    await organizer().get(path(foreign)).expect(404)
    await organizer().post(path(foreign)).expect(404)
    await organizer()
      .get(`${path(foreign)}/merged`)
      .expect(404)
    await organizer()
      .get(`${path(foreign)}/progress-stream`)
      .expect(404)
    const own = await heldTraining(app, app.own, manyAttendees(1))
    await app.as(app.own.staff.viewer).post(path(own)).expect(403)
  })

  it('shows both faces: the page, the form, the notice', async () => {
    const training = await heldTraining(app, app.own, manyAttendees(2))
    const page = await organizer().page(path(training)).expect(200)
    expect(page.text).toContain('Cấp 2 giấy chứng nhận')
    expect(page.text).toContain('Quy tắc: dự đủ 2 buổi')
    const answer = await organizer().submit(path(training)).expect(303)
    expect(answer.headers.location).toBe(path(training))
    const after = await organizer().page(path(training)).expect(200)
    expect(after.text).toContain('Đang làm giấy chứng nhận: 0/2')
    expect(after.text).toContain(`${path(training)}/progress-stream`)
  })
})

describe('before the public address is confirmed', () => {
  let unconfirmed: TestApp
  beforeAll(async () => {
    unconfirmed = await startTestApp()
    // What a restored database without its set-up looks like; the service remembers an address it has seen.
    await unconfirmed.query('DELETE FROM installation')
  })
  afterAll(() => unconfirmed.close())

  it('nothing is issued, and the answer says where to confirm it', async () => {
    const training = await heldTraining(unconfirmed, unconfirmed.own, manyAttendees(1))
    const agent = unconfirmed.as(unconfirmed.own.staff.organizer)
    const { body } = await agent.post(path(training)).expect(409)
    expect(body).toMatchObject({
      code: 'public_address_missing',
      detail: expect.stringContaining('BASE_URL'),
    })
    expect(await certificatesOf(unconfirmed, training.id)).toEqual([])
  })
})
