import { v7 as uuid } from 'uuid'
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

describe('repeats and several doors', () => {
  it('answers the same scan sent three times at once with one row', async () => {
    const { code, registrationId } = await registered(app, training)
    const id = uuid()
    const answers = await Promise.all([1, 2, 3].map(() => scan({ ...ticket(training, code), id })))
    expect(answers.map(({ result }) => result)).toEqual(['in', 'in', 'in'])
    expect(new Set(answers.map((answer) => JSON.stringify({ ...answer, counts: null }))).size).toBe(1)
    expect(await scansOf(registrationId)).toEqual([{ result: 'in', n: 1 }])
    app.clock.setTo('2023-04-26T09:00')
    expect(await scan({ ...ticket(training, code), id })).toMatchObject({ result: 'in', at: answers[0]!.at })
  })

  it('keeps one row of an unreadable code that is sent several times at once', async () => {
    const id = uuid()
    const answers = await Promise.all([1, 2, 3, 4].map(() => scan({ ...ticket(training, 'lạ'), id })))
    expect(answers.map(({ result }) => result)).toEqual(Array(4).fill('unknown'))
    expect(await app.query('SELECT 1 FROM scans WHERE id = $1', [id])).toHaveLength(1)
  })

  it('does not tell about the scan of another training under the same id', async () => {
    const other = await doorTraining(app)
    const id = uuid()
    await scan({ ...ticket(other, 'x'), id }, other)
    const { body } = await post({ ...ticket(training, 'x'), id }).expect(409)
    expect(body).toMatchObject({ code: 'scan_id_taken' })
  })

  it('accepts one person once at twenty doors at the same moment', async () => {
    const { code, registrationId } = await registered(app, training)
    const doors = [app.own.staff.door, app.own.staff.organizer]
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        app
          .as(doors[n % 2]!)
          .post(
            `/trainings/${training.id}/scans`,
            n % 3 ? ticket(training, code) : byName(training, registrationId),
          )
          .expect(200),
      ),
    )
    const results = answers.map(({ body }) => (body as ScanAnswer).result)
    expect(results.filter((result) => result === 'in')).toHaveLength(1)
    expect(results.filter((result) => result === 'already_in')).toHaveLength(19)
    expect(await scansOf(registrationId)).toEqual([
      { result: 'already_in', n: 19 },
      { result: 'in', n: 1 },
    ])
  })

  it('would see two accepted scans if there were any: the database itself refuses the second', async () => {
    const { code, registrationId } = await registered(app, training)
    await scan(ticket(training, code))
    const copy = app.query(
      `INSERT INTO scans SELECT $2::uuid, training_id, session_id, registration_id, method, actor_label,
         device_time, received_at, result, reason, earlier_scan_id FROM scans WHERE registration_id = $1`,
      [registrationId, uuid()],
    )
    await expect(copy).rejects.toThrow('scans_accepted_unique')
  })

  it('never changes or forgets a scan', async () => {
    await scan(ticket(training, 'x'))
    await expect(app.query(`UPDATE scans SET result = 'in'`)).rejects.toThrow()
    await expect(app.query('DELETE FROM scans')).rejects.toThrow()
  })
})

it('writes no failure into the log', () => expect(app.log.failures).toEqual([]))
