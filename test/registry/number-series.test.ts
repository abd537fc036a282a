import { Database } from '../../src/database/database.js'
import { NumberSeriesService } from '../../src/registry/number-series.service.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

describe('a number series', () => {
  const series = new NumberSeriesService()
  let app: TestApp
  beforeAll(async () => void (app = await startTestApp()))
  afterAll(() => app.close())

  const take = (kind: string, year = 2023, count = 1, issuerId = app.own.district.id) =>
    app.get(Database).transaction((tx) => series.takeIn(tx, issuerId, kind, year, count))

  it('gives fifty takers at once the numbers 1 to 50, each once', async () => {
    const taken = await Promise.all(Array.from({ length: 50 }, () => take('burst')))
    const numbers = taken.flat().sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, at) => at + 1))
  })

  it('gives several in a row, and the next taker those after them', async () => {
    expect(await take('several', 2023, 3)).toEqual([1, 2, 3])
    expect(await take('several', 2023, 2)).toEqual([4, 5])
  })

  it('gets a number back when its transaction comes to nothing', async () => {
    await take('rollback')
    const failing = app.get(Database).transaction(async (tx) => {
      await series.takeIn(tx, app.own.district.id, 'rollback', 2023, 5)
      throw new Error('nothing came of it')
    })
    await expect(failing).rejects.toThrow('nothing came of it')
    expect(await take('rollback')).toEqual([2])
  })

  it('counts apart for each issuer, kind and year', async () => {
    await take('apart')
    expect(await take('apart', 2024)).toEqual([1])
    expect(await take('other')).toEqual([1])
    expect(await take('apart', 2023, 1, app.foreign.district.id)).toEqual([1])
    expect(await take('apart')).toEqual([2])
  })

  it('refuses a count that is none', async () => {
    await expect(take('none', 2023, 0)).rejects.toThrow(RangeError)
    await expect(take('none', 2023, 1.5)).rejects.toThrow(RangeError)
  })
})
