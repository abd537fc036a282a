/** @jest-environment node */
import {
  defineJob,
  enqueueIn,
  enqueueManyIn,
  handled,
  listParked,
  retryParkedIn,
  type JobHandler,
} from '#queue'
import { until } from '../support/until.js'
import { killWorkerProcesses, startWorkerProcess } from './worker-process.js'
import { QueueWorld, engineNames } from './queue-world.js'
import { deliverAgain } from './deliver-again.js'

// Other suites share the machine: these start servers and processes.
jest.setTimeout(60_000)

const stamp = defineJob('stampPaper', 'paperId')
const poison = defineJob('poison', 'paperId')
type Stamp = typeof stamp

const papers = (count: number) => Array.from({ length: count }, (_, at) => ({ paperId: `p${100 + at}` }))
const ids = (count: number) => papers(count).map(({ paperId }) => paperId)

const stamping: JobHandler<Stamp> = {
  async perform(tx, { paperId }) {
    await tx.query('INSERT INTO effects VALUES ($1)', [paperId])
  },
}

const gates: (() => void)[] = []

/** A handler whose slow part waits until the test opens the gate, or is over. */
function gated() {
  let open = () => undefined as void
  const gate = new Promise<void>((resolve) => (open = resolve))
  gates.push(open)
  const begun: string[] = []
  const handler: JobHandler<Stamp> = {
    ...stamping,
    async prepare({ paperId }) {
      begun.push(paperId)
      await gate
    },
  }
  return { handler, begun, open }
}

describe.each(engineNames)('the queue on %s', (engineName) => {
  let world: QueueWorld
  beforeAll(async () => {
    world = await QueueWorld.open(engineName)
  })
  afterAll(() => world.close())
  beforeEach(() => world.begin())
  afterEach(async () => {
    for (const open of gates.splice(0)) open()
    await killWorkerProcesses()
    await world.stopWorkers()
  })

  const tx = () => world.database.manager
  const allDone = (count: number) =>
    until(async () => (await world.database.states()).done === count, `${count} jobs done`, 40_000)

  it('does each job once', async () => {
    await enqueueManyIn(tx(), stamp, papers(50))
    await world.startWorker([handled(stamp, stamping)])
    await allDone(50)
    expect(await world.database.effects()).toEqual(ids(50))
  })

  it('hands what was prepared to the effect', async () => {
    const handler: JobHandler<Stamp, number> = {
      prepare: async ({ paperId }) => paperId.length,
      perform: async (manager, _payload, value) => {
        await manager.query('INSERT INTO effects VALUES ($1)', [`${value} letters`])
      },
    }
    await enqueueIn(tx(), stamp, { paperId: 'abcd' })
    await world.startWorker([handled(stamp, handler)])
    await allDone(1)
    expect(await world.database.effects()).toEqual(['4 letters'])
  })

  it('has one effect when the queue delivers a job twice', async () => {
    const { handler, begun, open } = gated()
    await world.startWorker([handled(stamp, handler)])
    await enqueueIn(tx(), stamp, { paperId: 'p1' })
    await until(() => begun.length === 1)
    const again = await deliverAgain(world, 'stampPaper')
    await again.received()
    expect(begun).toEqual(['p1'])
    open()
    await allDone(1)
    expect(await world.database.effects()).toEqual(['p1'])
  })

  it('has one effect when two workers run a job at once because the first lost its lease', async () => {
    const { handler, begun, open } = gated()
    await world.startWorker([handled(stamp, handler)], { leaseMs: 60_000 })
    await enqueueIn(tx(), stamp, { paperId: 'p1' })
    await until(() => begun.length === 1)
    await tx().query(`UPDATE outbox SET lease_until = now() - interval '1 second'`)
    await until(() => begun.length === 2, 'the job is begun a second time')
    open()
    await allDone(1)
    await world.stopWorkers()
    expect(await world.database.effects()).toEqual(['p1'])
  })

  it('runs a job again that was asked for while it ran', async () => {
    const { handler, begun, open } = gated()
    await world.startWorker([handled(stamp, handler)])
    await enqueueIn(tx(), stamp, { paperId: 'p1' })
    await until(() => begun.length === 1)
    await enqueueIn(tx(), stamp, { paperId: 'p1' })
    open()
    await allDone(1)
    expect(await world.database.effects()).toEqual(['p1', 'p1'])
  })

  it('loses nothing when the queue is emptied in the middle', async () => {
    const { handler, begun, open } = gated()
    await enqueueManyIn(tx(), stamp, papers(60))
    await world.startWorker([handled(stamp, handler)])
    await until(() => begun.length === 2)
    await until(async () => (await world.database.states()).queued === 58)
    await world.emptyQueue()
    open()
    await allDone(60)
    expect(await world.database.effects()).toEqual(ids(60))
  })

  it('catches up though rows count as forgotten faster than it begins them', async () => {
    await enqueueManyIn(tx(), stamp, papers(60))
    await world.startWorker([handled(stamp, stamping)], { forgottenAfterMs: 1, sweepMs: 1 })
    await allDone(60)
    expect(await world.database.effects()).toEqual(ids(60))
  })

  it('loses and doubles nothing when a worker process is killed in the middle', async () => {
    await enqueueManyIn(tx(), stamp, papers(40))
    startWorkerProcess(world)
    await until(async () => (await world.database.effects()).length >= 5)
    await killWorkerProcesses()
    expect((await world.database.states()).done).toBeLessThan(40)
    startWorkerProcess(world)
    await allDone(40)
    expect(await world.database.effects()).toEqual(ids(40))
  })

  it('parks a job that fails five times, lets the others flow, and retries it when asked', async () => {
    let healed = false
    const failing: JobHandler<typeof poison> = {
      async perform(manager, { paperId }) {
        await manager.query('INSERT INTO effects VALUES ($1)', [paperId])
        if (!healed) throw new RangeError('Nguyễn Văn A, 0912 345 678')
      },
    }
    await world.startWorker([handled(poison, failing), handled(stamp, stamping)])
    await enqueueIn(tx(), poison, { paperId: 'bad' })
    await enqueueManyIn(tx(), stamp, papers(20))
    const [parked] = await until(async () => {
      const rows = await listParked(tx())
      return rows.length === 1 ? rows : undefined
    })
    await until(async () => (await world.database.states()).done === 20)
    expect(await world.database.effects()).toEqual(ids(20))
    expect(parked).toMatchObject({ kind: 'poison', ref: 'bad', attempts: 5 })
    expect(parked?.lastError).toMatch(/^RangeError at queue\.test\.ts:\d+$/)
    healed = true
    expect(await retryParkedIn(tx(), [parked?.id ?? ''])).toBe(1)
    await allDone(21)
    expect(await world.database.effects()).toContain('bad')
  })

  it('waits for the due time', async () => {
    await world.startWorker([handled(stamp, stamping)])
    await enqueueIn(tx(), stamp, { paperId: 'later' }, { dueAt: new Date(Date.now() + 3_600_000) })
    await enqueueIn(tx(), stamp, { paperId: 'now' })
    await allDone(1)
    expect(await world.database.effects()).toEqual(['now'])
    await tx().query(`UPDATE outbox SET due_at = now() WHERE ref = 'later'`)
    await allDone(2)
  })

  it('takes no new work while it closes and finishes what runs', async () => {
    const { handler, begun, open } = gated()
    const worker = await world.startWorker([handled(stamp, handler)])
    await enqueueManyIn(tx(), stamp, papers(10))
    await until(() => begun.length === 2)
    // Both hands are full; eight rows wait in the queue.
    const closing = worker.close()
    open()
    await closing
    expect((await world.database.effects()).length).toBe(2)
  })
})
