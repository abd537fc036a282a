import { FileStorage, StorageFull } from '#storage'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { startTestWorker, type TestWorker } from '../support/test-worker.js'
import { until } from '../support/until.js'
import { certificatesOf, expectExactlyOnce } from './certificate-rows.js'
import { heldTraining, manyAttendees, type HeldTraining } from './held-training.js'

let app: TestApp
let worker: TestWorker
let training: HeldTraining
beforeAll(async () => {
  app = await startTestApp()
  app.clock.setTo('2023-04-26T17:30')
  worker = await startTestWorker(app)
  training = await heldTraining(app, app.own, manyAttendees(5))
})
afterAll(async () => {
  await worker.close()
  await app.close()
})

const organizer = () => app.as(app.own.staff.organizer)
const path = () => `/trainings/${training.id}/certificates`

interface Shown {
  certificates: { state: string; failure: string | null; numberText: string }[]
  progress: { made: number; waiting: number; failed: number; total: number }
}
const show = async () => (await organizer().get(path()).expect(200)).body as Shown
const progress = async () =>
  (await organizer().get(`${path()}/progress`).expect(200)).body as Shown['progress']

it('tells which certificates failed and why, keeps their numbers, and makes them again on request', async () => {
  const storage = worker.nest.get(FileStorage, { strict: false })
  const put = storage.put.bind(storage)
  let calls = 0
  const full = jest.spyOn(storage, 'put').mockImplementation(async (content) => {
    if (calls++ < 3) return put(content)
    throw new StorageFull()
  })
  await organizer().post(path()).expect(201)
  await until(async () => (await progress()).failed === 2, 'two are parked')
  expect(await progress()).toEqual({ total: 5, made: 3, waiting: 0, failed: 2 })
  const { certificates } = await show()
  expect(certificates.filter(({ state }) => state === 'failed').map(({ failure }) => failure)).toEqual([
    expect.stringContaining('Ổ đĩa đã đầy'),
    expect.stringContaining('Ổ đĩa đã đầy'),
  ])
  const page = (await organizer().page(path()).expect(200)).text
  expect(page).toContain('Làm lại 2 giấy lỗi')
  expect(page).not.toContain('progress-stream')

  full.mockRestore()
  const answer = await organizer().submit(`${path()}/retry`).expect(303)
  expect(answer.headers.location).toBe(path())
  await until(async () => (await progress()).made === 5, 'all are made')
  await expectExactlyOnce(app, training.id, 5)
})

it('finds nothing to do again when nothing failed', async () => {
  const { body } = await organizer().post(`${path()}/retry`).expect(201)
  expect(body).toEqual({ retried: 0 })
  await app.as(app.own.staff.viewer).post(`${path()}/retry`).expect(403)
})

describe('the progress stream', () => {
  it('ends by itself once nothing waits', async () => {
    const { text, headers } = await organizer().get(`${path()}/progress-stream`).expect(200)
    expect(headers['content-type']).toContain('text/event-stream')
    expect(text).toContain('Đã làm xong 5 giấy chứng nhận')
    expect(text).toContain('event: done')
  })

  it('follows a batch to its end', async () => {
    const next = await heldTraining(app, app.own, manyAttendees(8))
    const storage = worker.nest.get(FileStorage, { strict: false })
    const put = storage.put.bind(storage)
    let open = () => {}
    const opened = new Promise<void>((resolve) => (open = resolve))
    const held = jest
      .spyOn(storage, 'put')
      .mockImplementation(async (content) => opened.then(() => put(content)))
    await organizer().post(`/trainings/${next.id}/certificates`).expect(201)
    const stream = await fetch(`${app.address}/trainings/${next.id}/certificates/progress-stream`, {
      headers: { authorization: `Bearer ${app.own.staff.organizer.token}` },
    })
    let said = ''
    for await (const chunk of stream.body!.pipeThrough(new TextDecoderStream())) {
      said += chunk
      open()
    }
    held.mockRestore()
    expect(said).toContain('Đang làm giấy chứng nhận: 0/8')
    expect(said).toContain('Đã làm xong 8 giấy chứng nhận')
    expect(said.trimEnd()).toMatch(/event: done[\s\S]*$/)
    expect((await certificatesOf(app, next.id)).every(({ state }) => state === 'issued')).toBe(true)
  })
})
