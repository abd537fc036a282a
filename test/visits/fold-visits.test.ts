import { VisitsService } from '../../src/visits/visits.service.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { startTestWorker, type TestWorker } from '../support/test-worker.js'
import { until } from '../support/until.js'

describe('the worker', () => {
  let app: TestApp
  let worker: TestWorker
  beforeAll(async () => void (app = await startTestApp({ empty: true })))
  afterAll(async () => {
    await worker.close()
    await app.close()
  })

  it('folds the days that are over, and owes itself the next run', async () => {
    const facts = { method: 'GET', address: '203.0.113.1', agent: 'Mozilla/5.0 Chrome/120', purpose: '' }
    app.clock.setTo('2023-04-20T08:00')
    await app.get(VisitsService).count('article:1', facts)
    app.clock.setTo('2023-04-26T08:00')
    worker = await startTestWorker(app)
    const owed = () =>
      app.query(`SELECT 1 FROM outbox WHERE kind = 'foldVisits' AND state = 'due' AND due_at > now()`)
    await until(async () => (await owed()).length === 1)
    expect(await app.query('SELECT page, day, views FROM page_day_counts ORDER BY page')).toEqual([
      { page: 'article:1', day: '2023-04-20', views: 1 },
      { page: 'site', day: '2023-04-20', views: 1 },
    ])
    expect(await app.count('page_views')).toBe(0)
  })
})
