/** @jest-environment node */
import { defineJob, enqueueManyIn, handled, QueueHealth, type JobHandler } from '#queue'
import { until } from '../support/until.js'
import { QueueWorld } from './queue-world.js'
import { hasRedis, startRedis } from './redis.js'

// Other suites share the machine: these start servers and processes.
jest.setTimeout(60_000)

const stamp = defineJob('stampPaper', 'paperId')
const stamping: JobHandler<typeof stamp> = {
  async perform(tx, { paperId }) {
    await tx.query('INSERT INTO effects VALUES ($1)', [paperId])
  },
}
const papers = (prefix: string) =>
  Array.from({ length: 100 }, (_, at) => ({ paperId: `${prefix}${100 + at}` }))

/** Twice a hundred papers, the second hundred owed in the middle of the trouble: each is stamped once. */
async function expectEachOnce({ database }: QueueWorld) {
  await until(async () => (await database.states()).done === 200, '200 jobs done', 40_000)
  const effects = await database.effects()
  expect(effects).toEqual([...papers('a'), ...papers('b')].map(({ paperId }) => paperId))
}

const someDone = ({ database }: QueueWorld) => until(async () => (await database.effects()).length > 10)

describe('when PostgreSQL drops every connection', () => {
  let world: QueueWorld
  beforeAll(async () => {
    world = await QueueWorld.open('PostgreSQL')
    await world.begin()
  })
  afterAll(async () => {
    await world.stopWorkers()
    await world.close()
  })

  it('goes on, with one effect for each job', async () => {
    await enqueueManyIn(world.database.manager, stamp, papers('a'))
    await world.startWorker([handled(stamp, stamping)])
    await someDone(world)
    await world.dropConnections()
    await until(() => enqueueManyIn(world.database.manager, stamp, papers('b')).then(() => true))
    await expectEachOnce(world)
  })
})

const onRedis = hasRedis ? describe : describe.skip
onRedis('when Redis', () => {
  let world: QueueWorld
  beforeAll(async () => {
    world = await QueueWorld.open('Redis')
  })
  afterAll(() => world.close())
  beforeEach(() => world.begin())
  afterEach(() => world.stopWorkers())

  const owe = (prefix: string) => enqueueManyIn(world.database.manager, stamp, papers(prefix))
  const start = () => world.startWorker([handled(stamp, stamping)])

  it('is killed and comes back, work can be owed meanwhile and each job has one effect', async () => {
    await owe('a')
    await start()
    await someDone(world)
    await world.redis?.stop()
    await owe('b')
    world.redis = await startRedis(world.redis?.port)
    await expectEachOnce(world)
  })

  it('is away when the worker starts, the work is done once it is there', async () => {
    await owe('a')
    await world.redis?.stop()
    await start()
    await owe('b')
    world.redis = await startRedis(world.redis?.port)
    await expectEachOnce(world)
  })

  it('freezes and thaws, the hand-over is given up meanwhile and each job has one effect', async () => {
    await start()
    await owe('a')
    await until(async () => (await world.database.states()).done === 100)
    process.kill(world.redis?.pid ?? 0, 'SIGSTOP')
    await owe('b')
    const givenBack = `SELECT 1 FROM outbox WHERE state = 'due' AND delivery > 0`
    await until(
      async () => (await world.database.dataSource.query<[]>(givenBack)).length,
      'the hand-over is given up',
    )
    process.kill(world.redis?.pid ?? 0, 'SIGCONT')
    await expectEachOnce(world)
  })

  it('does not answer, the producer is not ready until it does again', async () => {
    const health = new QueueHealth(world.database.dataSource, world.redis?.url)
    try {
      await until(() => health.isReady(), 'ready')
      process.kill(world.redis?.pid ?? 0, 'SIGSTOP')
      expect(await health.isReady()).toBe(false)
      process.kill(world.redis?.pid ?? 0, 'SIGCONT')
      await until(() => health.isReady(), 'ready after the frost')
      await world.redis?.stop()
      expect(await health.isReady()).toBe(false)
      world.redis = await startRedis(world.redis?.port)
      await until(() => health.isReady(), 'ready after the restart')
    } finally {
      health.onModuleDestroy()
    }
  })
})
