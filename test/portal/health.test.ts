import { rename, rm, writeFile } from 'node:fs/promises'
import { DataSource } from 'typeorm'
import { QueueHealth } from '#queue'
import { FileStorage } from '#storage'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp({ empty: true })))
afterAll(() => app.close())
afterEach(() => jest.restoreAllMocks())

const ready = () => app.visitor.get('/health/ready')

describe('readiness', () => {
  it('is ok while database, queue and storage answer', async () => {
    expect((await ready().expect(200)).body).toEqual({ status: 'ok' })
  })

  it.each<[string, () => unknown]>([
    ['database', () => jest.spyOn(app.get(DataSource), 'query').mockRejectedValue(new Error('gone'))],
    ['queue', () => jest.spyOn(app.get(QueueHealth), 'isReady').mockResolvedValue(false)],
    ['storage', () => jest.spyOn(app.get(FileStorage), 'isReady').mockRejectedValue(new Error('full'))],
  ])('is refused without the %s, and says nothing about the inside', async (_, fail) => {
    fail()
    const { body } = await ready().expect(503)
    expect(body).toEqual({ status: 'not ok' })
    await app.visitor.get('/health/live').expect(200)
  })

  it('really asks the folder of files, each time', async () => {
    const folder = app.settings.dataDir
    await rename(folder, `${folder}-gone`)
    // Nothing can be written where a file stands in the folder's place, also not by the almighty root.
    await writeFile(folder, '')
    try {
      await ready().expect(503)
    } finally {
      await rm(folder)
      await rename(`${folder}-gone`, folder)
    }
    await ready().expect(200)
  })
})

describe('the business clock', () => {
  it('can be moved by nobody outside the demo', async () => {
    const before = app.clock.now()
    await app.visitor.post('/demo/clock', { now: '2030-01-01T08:00' }).expect(404)
    expect(app.clock.now()).toEqual(before)
  })
})
