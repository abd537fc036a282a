import { Database } from '../../src/database/database.js'
import { SeatsService } from '../../src/trainings/seats.service.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { morning, planTraining } from './sample-training.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(() => app.close())

describe('the seats', () => {
  const inTx = <T>(work: Parameters<Database['transaction']>[0]) =>
    app.get(Database).transaction(work) as Promise<T>
  const seats = () => app.get(SeatsService)

  it('are never taken beyond the capacity, and counted in order', async () => {
    const { id } = await planTraining(app, { capacity: 2, sessions: [morning] })
    const take = () =>
      inTx<number>(async (tx) => {
        await seats().lockIn(tx, id)
        await seats().takeIn(tx, id)
        return seats().nextSeqIn(tx, id)
      })
    const answers = await Promise.allSettled(Array.from({ length: 6 }, take))
    const taken = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
    expect(taken.sort()).toEqual([1, 2])
    await inTx((tx) => seats().freeIn(tx, id))
    expect(await inTx((tx) => seats().findIn(tx, id))).toMatchObject({ taken: 1, nextSeq: 3 })
  })

  it('cannot become fewer than those taken', async () => {
    const { id } = await planTraining(app, { capacity: 3 })
    await inTx(async (tx) => {
      await seats().takeIn(tx, id)
      await seats().takeIn(tx, id)
    })
    await expect(inTx((tx) => seats().setCapacityIn(tx, id, 1))).rejects.toMatchObject({
      code: 'capacity_below_taken',
    })
    await inTx((tx) => seats().setCapacityIn(tx, id, 2))
    await expect(inTx((tx) => seats().takeIn(tx, id))).rejects.toMatchObject({ code: 'training_full' })
  })
})

it('never failed unexpectedly', () => expect(app.log.failures).toEqual([]))
