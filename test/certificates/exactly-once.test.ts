import { createPostgresBackend, withBackend } from 'bullmq'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { enqueueManyIn, type QueueTiming } from '#queue'
import { FileStorage } from '#storage'
import { makeCertificate } from '../../src/certificates/certificates.jobs.js'
import { MakingService } from '../../src/certificates/making.service.js'
import { Database } from '../../src/database/database.js'
import { StoredFilesService } from '../../src/files/stored-files.service.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { startTestWorker, type TestWorker } from '../support/test-worker.js'
import { until } from '../support/until.js'
import { certificatesOf, countMade, expectExactlyOnce, nothingOwed } from './certificate-rows.js'
import { heldTraining, manyAttendees, type HeldTraining } from './held-training.js'

const COUNT = 60
jest.setTimeout(90_000)

let app: TestApp
let training: HeldTraining
beforeAll(async () => {
  app = await startTestApp()
  app.clock.setTo('2023-04-26T17:30')
})
afterAll(() => app.close())
beforeEach(async () => {
  training = await heldTraining(app, app.own, manyAttendees(COUNT))
  await app.as(app.own.staff.organizer).post(`/trainings/${training.id}/certificates`).expect(201)
})

const allMade = () => until(async () => (await countMade(app, training.id)) === COUNT, 'all made', 40_000)

const FILES = 'SELECT id, file_id FROM certificates WHERE training_id = $1 ORDER BY id'

/** Holds the worker up at its storage once `after` files are kept. */
function gate(worker: TestWorker, after: number) {
  const storage = worker.nest.get(FileStorage, { strict: false })
  const put = storage.put.bind(storage)
  let open = () => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  let kept = 0
  jest.spyOn(storage, 'put').mockImplementation(async (content) => {
    if (kept++ >= after) await opened
    return put(content)
  })
  return { open, isHeld: () => kept > after }
}

async function emptyQueue() {
  const tables = await app.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'bullmq' AND tablename <> 'migration'`,
  )
  for (const { name } of tables) await app.query(`DELETE FROM bullmq."${name}"`)
}

it('makes each certificate once when the queue is emptied in the middle of the batch', async () => {
  const worker = await startTestWorker(app)
  const { open, isHeld } = gate(worker, 10)
  await until(isHeld, 'ten files are kept')
  await emptyQueue()
  open()
  await allMade()
  await nothingOwed(app)
  await worker.close()
  await expectExactlyOnce(app, training.id, COUNT)
})

describe('a worker process', () => {
  const running: ChildProcess[] = []
  const timing: Partial<QueueTiming> = {
    pollMs: 10,
    sweepMs: 20,
    forgottenAfterMs: 400,
    leaseMs: 400,
    backoffMs: [10],
  }

  function startWorkerProcess() {
    const settings = JSON.stringify({
      DATABASE_URL: app.settings.databaseUrl,
      DATA_DIR: app.settings.dataDir,
      timing,
    })
    running.push(
      spawn(process.execPath, [join(__dirname, 'worker-process.mjs'), settings], { stdio: 'inherit' }),
    )
  }

  async function killWorkerProcesses() {
    for (const child of running.splice(0)) {
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    }
  }
  afterEach(killWorkerProcesses)

  it('killed in the middle, three times, leaves each certificate made once', async () => {
    for (const made of [3, 10, 20]) {
      startWorkerProcess()
      await until(
        async () => (await countMade(app, training.id)) >= made,
        `${made} certificates made`,
        30_000,
      )
      await killWorkerProcesses()
    }
    expect(await countMade(app, training.id)).toBeLessThan(COUNT)
    startWorkerProcess()
    await allMade()
    await nothingOwed(app)
    await expectExactlyOnce(app, training.id, COUNT)
  })
})

it('makes each certificate once when every job is delivered twice', async () => {
  const worker = await startTestWorker(app)
  const { open, isHeld } = gate(worker, 0)
  await until(isHeld, 'the first job is begun')
  await deliverAllAgain()
  open()
  await allMade()
  await nothingOwed(app)
  // And once more as new work for what is made already: every handler runs again.
  const ids = (await certificatesOf(app, training.id)).map(({ id }) => ({ certificateId: id }))
  const files = await app.query(FILES, [training.id])
  await enqueueManyIn(app.get(Database).reader, makeCertificate, ids)
  await nothingOwed(app)
  await worker.close()
  expect(await app.query(FILES, [training.id])).toEqual(files)
  await expectExactlyOnce(app, training.id, COUNT)
})

/** A second job in the queue for every row, as a queue sends them that took its worker for dead. */
async function deliverAllAgain() {
  const onPostgres = withBackend(createPostgresBackend)
  const queue = new onPostgres.Queue('jobs', { connection: app.settings.databaseUrl })
  const rows = await app.query<{ id: string; delivery: number }>(
    `SELECT id, delivery FROM outbox WHERE kind = $1 AND state <> 'done'`,
    [makeCertificate.name],
  )
  await queue.addBulk(
    rows.map(({ id, delivery }, at) => ({
      name: makeCertificate.name,
      data: { id, delivery },
      opts: { jobId: `again-${at}`, removeOnComplete: true, removeOnFail: true },
    })),
  )
  await queue.close()
}

it('keeps the first file when two runs of one job finish at the same time', async () => {
  const database = app.get(Database)
  const [storage, rows] = [app.get(FileStorage), app.get(StoredFilesService)]
  const runs = [1, 2].map(() => new MakingService(database, storage, rows, app.clock))
  const [first] = await certificatesOf(app, training.id)
  const drawn = await Promise.all(runs.map((run) => run.draw(first!.id)))
  expect(drawn[0]).toEqual(drawn[1])
  await Promise.all(
    runs.map((run, at) => database.transaction((tx) => run.recordIn(tx, first!.id, drawn[at]!))),
  )
  const events = await app.query(
    `SELECT 1 FROM certificate_events WHERE certificate_id = $1 AND kind = 'made'`,
    [first!.id],
  )
  expect(events).toHaveLength(1)
  const files = await app.query('SELECT 1 FROM stored_files WHERE sha256 = $1', [drawn[0]!.sha256])
  expect(files).toHaveLength(1)
})
