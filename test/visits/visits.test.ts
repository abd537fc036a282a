import { Database } from '../../src/database/database.js'
import { VisitsService } from '../../src/visits/visits.service.js'
import type { ReadingFacts } from '../../src/visits/reading.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const agent = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120.0 Safari/537.36'

describe('visits', () => {
  let app: TestApp
  beforeAll(async () => void (app = await startTestApp({ empty: true })))
  afterAll(() => app.close())
  beforeEach(async () => {
    await app.query('TRUNCATE page_views, page_day_counts')
    app.clock.setTo('2023-04-26T10:05')
  })

  const visits = () => app.get(VisitsService)
  const read = (page: string | null, facts: Partial<ReadingFacts> = {}) =>
    visits().count(page, { method: 'GET', address: '203.0.113.1', agent, purpose: '', ...facts })
  const fold = () => app.get(Database).transaction((tx) => visits().foldIn(tx))

  it('count a person once in each half hour', async () => {
    await read('article:1')
    await read('article:1')
    expect(await visits().views('article:1')).toBe(1)
    app.clock.setTo('2023-04-26T10:29')
    await read('article:1')
    expect(await visits().views('article:1')).toBe(1)
    app.clock.setTo('2023-04-26T10:30')
    await read('article:1')
    expect(await visits().views('article:1')).toBe(2)
  })

  it('count a person once when he loads a page twenty times at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => read('article:1')))
    expect(await visits().views('article:1')).toBe(1)
  })

  it('count other persons and other pages apart, and all of them for the site', async () => {
    await read('article:1')
    await read('article:1', { address: '203.0.113.2' })
    await read('article:2')
    expect(await visits().viewsOf(['article:1', 'article:2', 'article:3'])).toEqual(
      new Map([
        ['article:1', 2],
        ['article:2', 1],
      ]),
    )
    expect(await visits().siteStatistics()).toMatchObject({ total: 2, online: 2, today: 2 })
  })

  it('count no machine, no HEAD and nothing fetched ahead', async () => {
    await read('article:1', { agent: 'Mozilla/5.0 (compatible; Googlebot/2.1)' })
    await read('article:1', { method: 'HEAD' })
    await read('article:1', { purpose: 'prefetch' })
    expect(await app.count('page_views')).toBe(0)
  })

  it('keep no address and no agent', async () => {
    await read('article:1')
    const rows = await app.query('SELECT * FROM page_views')
    expect(JSON.stringify(rows)).not.toMatch(/203\.0\.113|Mozilla/)
  })

  it('are online for 15 minutes after the last reading, however often they read', async () => {
    await read(null)
    app.clock.advance({ minutes: 10 })
    await read(null)
    expect((await visits().siteStatistics()).online).toBe(1)
    app.clock.advance({ minutes: 14 })
    expect((await visits().siteStatistics()).online).toBe(1)
    app.clock.advance({ minutes: 1 })
    expect((await visits().siteStatistics()).online).toBe(0)
  })

  it('belong to the week from Monday, the month and the year of the business clock', async () => {
    for (const day of ['2022-12-31', '2023-01-01', '2023-03-31', '2023-04-01', '2023-04-23', '2023-04-24']) {
      app.clock.setTo(`${day}T23:59`)
      await read(null)
    }
    app.clock.setTo('2023-04-26T00:00')
    await read(null)
    expect(await visits().siteStatistics()).toMatchObject({ total: 7, today: 1, week: 2, month: 4, year: 6 })
  })

  it('stay the same when the days that are over become numbers', async () => {
    for (const day of ['2023-04-20', '2023-04-23', '2023-04-24', '2023-04-26']) {
      app.clock.setTo(`${day}T00:00`)
      await read('article:1')
      await read('article:1', { address: '203.0.113.2' })
    }
    const before = await visits().siteStatistics()
    await fold()
    await fold()
    expect(await visits().siteStatistics()).toEqual(before)
    expect(await visits().views('article:1')).toBe(8)
    expect(
      await app.query(`SELECT day, views FROM page_day_counts WHERE page = 'article:1' ORDER BY day`),
    ).toEqual([
      { day: '2023-04-20', views: 2 },
      { day: '2023-04-23', views: 2 },
    ])
    expect(await app.query(`SELECT 1 FROM page_views WHERE page = 'article:1'`)).toHaveLength(4)
  })

  it('add to a day that has become a number before', async () => {
    app.clock.setTo('2023-04-20T08:00')
    await read('article:1')
    app.clock.setTo('2023-04-26T08:00')
    await fold()
    app.clock.setTo('2023-04-20T09:00')
    await read('article:1')
    app.clock.setTo('2023-04-26T08:00')
    await fold()
    expect(await visits().views('article:1')).toBe(2)
    expect(await app.count('page_views')).toBe(0)
  })

  it('lose nothing when folding fails half way', async () => {
    app.clock.setTo('2023-04-20T08:00')
    await read('article:1')
    app.clock.setTo('2023-04-26T08:00')
    const failing = app.get(Database).transaction(async (tx) => {
      await visits().foldIn(tx)
      throw new Error('the process is killed')
    })
    await expect(failing).rejects.toThrow('killed')
    expect(await visits().views('article:1')).toBe(1)
  })

  it('forget the salt of a day when it is over, so that nobody can tell who the visitors were', async () => {
    await read(null)
    app.clock.advance({ days: 1 })
    await read(null)
    await fold()
    const days = await app.query<{ day: string }>('SELECT day FROM visit_salts')
    expect(days).toEqual([{ day: '2023-04-27' }])
  })
})
