import { Database } from '../../src/database/database.js'
import { TrainingChangesService } from '../../src/trainings/training-changes.service.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { startTestWorker } from '../support/test-worker.js'
import { until } from '../support/until.js'
import { go, planTraining, trainingOf } from './sample-training.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(() => app.close())
beforeEach(() => app.clock.setTo('2023-04-10T08:00'))

describe('what falls due', () => {
  const changes = () => app.get(TrainingChangesService)
  const times = { registrationOpensAt: '2023-04-12T08:00', registrationClosesAt: '2023-04-24T17:00' }

  it('opens and closes registration at the planned times, each once, in the name of the system', async () => {
    const { id } = await planTraining(app, times)
    await go(app, id, 'publication')
    expect(await changes().actOnDue()).toBe(0)
    app.clock.setTo('2023-04-12T08:00')
    expect(await Promise.all([1, 2, 3].map(() => changes().actOnDue()))).toEqual(
      expect.arrayContaining([0, 0, 1]),
    )
    expect((await trainingOf(app, id)).status).toBe('registration_open')
    app.clock.setTo('2023-04-24T17:00')
    expect(await changes().actOnDue()).toBe(1)
    const { status, history } = await trainingOf(app, id)
    expect([status, history.length, history[0]!.by]).toEqual(['registration_closed', 3, 'Hệ thống'])
  })

  it('leaves drafts alone, and registration that was opened again by hand', async () => {
    const { id } = await planTraining(app, times)
    app.clock.setTo('2023-04-12T08:00')
    expect(await changes().actOnDue()).toBe(0)
    await go(app, id, 'publication', 'registration-opening', 'registration-closing')
    app.clock.setTo('2023-04-25T08:00')
    await go(app, id, 'registration-opening')
    expect(await changes().actOnDue()).toBe(0)
    expect(await trainingOf(app, id)).toMatchObject({
      status: 'registration_open',
      registrationClosesAt: null,
    })
  })

  it('acts on the others when one is being changed by somebody else', async () => {
    const held = await planTraining(app, times)
    const free = await planTraining(app, times)
    await go(app, held.id, 'publication')
    await go(app, free.id, 'publication')
    app.clock.setTo('2023-04-12T08:00')
    await app.get(Database).transaction(async (tx) => {
      await tx.query(`SELECT 1 FROM trainings WHERE id = $1 FOR NO KEY UPDATE`, [held.id])
      expect(await changes().actOnDue()).toBe(1)
    })
    expect((await trainingOf(app, free.id)).status).toBe('registration_open')
    expect((await trainingOf(app, held.id)).status).toBe('published')
    expect(await changes().actOnDue()).toBe(1)
  })

  it('is acted on by the worker', async () => {
    const { id } = await planTraining(app, times)
    await go(app, id, 'publication')
    app.clock.setTo('2023-04-12T08:00')
    const worker = await startTestWorker(app)
    await until(async () => (await trainingOf(app, id)).status === 'registration_open')
    await worker.close()
    expect(worker.log.failures).toEqual([])
  })
})

it('never failed unexpectedly', () => expect(app.log.failures).toEqual([]))
