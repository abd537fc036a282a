import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { enqueueIn, type QueueTiming } from '#queue'
import { applyImport } from '../../src/imports/imports.jobs.js'
import { Database } from '../../src/database/database.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { startTestWorker, type TestWorker } from '../support/test-worker.js'
import { until } from '../support/until.js'
import { book, ImportClient } from './import-client.js'

const COUNT = 300
jest.setTimeout(120_000)

let app: TestApp
let client: ImportClient
beforeAll(async () => {
  app = await startTestApp()
  client = new ImportClient(app, app.own.staff.organizer, app.own.district.id)
})
afterAll(() => app.close())

const HEADER = ['Họ và tên', 'Năm sinh', 'Chức vụ', 'Đơn vị']
const GIVEN = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hà', 'Khoa', 'Lan', 'Minh', 'Nga']

/** Different people of the three units. */
const nameAt = (at: number, family = 'Nguyễn') =>
  `${family} ${GIVEN[Math.floor(at / 100) % 10]} ${GIVEN[Math.floor(at / 10) % 10]} ${GIVEN[at % 10]}`

const list = (count: number, family?: string) =>
  book([
    HEADER,
    ...Array.from({ length: count }, (_, at) => [
      nameAt(at, family),
      1960 + (at % 40),
      'Chủ tịch',
      `CĐCS số ${(at % 3) + 1}`,
    ]),
  ])

async function inThisProcess<T>(work: (worker: TestWorker) => Promise<T>): Promise<T> {
  const worker = await startTestWorker(app)
  try {
    return await work(worker)
  } finally {
    await worker.close()
  }
}

const countOf = async (family: string) => {
  const [row] = await app.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM people WHERE family_name = $1',
    [family],
  )
  return row!.n
}

async function expectOnce(id: string, family: string, count: number) {
  const [row] = await app.query(
    `SELECT count(*)::int AS people, count(DISTINCT p.full_name)::int AS names,
       (SELECT count(*)::int FROM import_rows WHERE import_id = $1 AND state = 'applied') AS applied,
       (SELECT count(DISTINCT subject_id)::int FROM import_rows WHERE import_id = $1) AS subjects,
       (SELECT count(*)::int FROM positions x JOIN people y ON y.id = x.person_id WHERE y.family_name = $2) AS positions
     FROM people p WHERE p.family_name = $2`,
    [id, family],
  )
  expect(row).toEqual({ people: count, names: count, applied: count, subjects: count, positions: count })
}

describe('a worker process', () => {
  const running: ChildProcess[] = []
  const timing: Partial<QueueTiming> = {
    ...{ pollMs: 10, sweepMs: 20, forgottenAfterMs: 400, leaseMs: 400, backoffMs: [10] },
  }

  function startWorkerProcess() {
    const settings = JSON.stringify({
      ...{ DATABASE_URL: app.settings.databaseUrl, DATA_DIR: app.settings.dataDir, timing },
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

  it('killed three times while it applies leaves each row done once', async () => {
    const { id } = await inThisProcess(() => client.checked('people', list(COUNT, 'Trần')))
    await client.confirm(id)
    for (const made of [1, 80, 160]) {
      startWorkerProcess()
      await until(async () => (await countOf('Trần')) >= made, `${made} people made`, 40_000)
      await killWorkerProcesses()
    }
    expect(await countOf('Trần')).toBeLessThan(COUNT)
    const [open] = await app.query(`SELECT state FROM imports WHERE id = $1`, [id])
    expect(open).toEqual({ state: 'applying' })
    await inThisProcess(() => client.settled(id, 'applied'))
    await expectOnce(id, 'Trần', COUNT)
    // The same job once more, as a queue delivers that forgot.
    await app.get(Database).transaction((tx) => enqueueIn(tx, applyImport, { importId: id }))
    await inThisProcess(() =>
      until(async () => {
        const owed = await app.query(`SELECT 1 FROM outbox WHERE kind = 'applyImport' AND state <> 'done'`)
        return owed.length === 0
      }),
    )
    await expectOnce(id, 'Trần', COUNT)
  })
})

it('two files with the same people, confirmed at once, make each of them once', async () => {
  await inThisProcess(async () => {
    const views = [
      await client.checked('people', list(100, 'Lê')),
      await client.checked('people', list(100, 'Lê')),
    ]
    await Promise.all(views.map(({ id }) => client.confirm(id)))
    const done = [
      await client.settled(views[0]!.id, 'applied'),
      await client.settled(views[1]!.id, 'applied'),
    ]
    const sum = (key: 'made' | 'unchanged') => done.reduce((total, view) => total + view.counts[key], 0)
    expect([sum('made'), sum('unchanged')]).toEqual([100, 100])
    expect(await countOf('Lê')).toBe(100)
  })
})

it('a person added by hand after the check is matched, completed and given back as he was', async () => {
  await inThisProcess(async () => {
    const unitId = app.own.units[0]!.id
    const { id } = await client.checked(
      'people',
      book([
        [...HEADER, 'Điện thoại'],
        ['Phan Văn Tay', 1970, 'Phó Chủ tịch', 'CĐCS số 1', '0900000077'],
        ['Phan Văn Máy', 1971, 'Chủ tịch', 'CĐCS số 1', '0900000078'],
      ]),
    )
    const byHand = { unitId, fullName: 'Phan Văn Tay', role: 'chair' }
    const { body } = await app.as(app.own.staff.organizer).post('/people', byHand).expect(201)
    await client.confirm(id)
    expect((await client.settled(id, 'applied')).counts).toMatchObject({ made: 1, completed: 1 })
    const facts = () =>
      app.query(
        `SELECT p.birth_year AS year, p.phone, array(SELECT role FROM positions WHERE person_id = p.id ORDER BY role) AS roles
         FROM people p WHERE p.id = $1`,
        [(body as { id: string }).id],
      )
    expect(await facts()).toEqual([{ year: 1970, phone: '+84900000077', roles: ['chair', 'vice_chair'] }])
    await client.post(id, 'undo').expect(201)
    expect((await client.settled(id, 'taken_back')).counts).toMatchObject({ taken_back: 2, kept: 0 })
    expect(await facts()).toEqual([{ year: null, phone: null, roles: ['chair'] }])
  })
})

it('a unit that is made for its people goes with them, unless somebody else needs it', async () => {
  await inThisProcess(async () => {
    const client = new ImportClient(app, app.own.staff.administrator, app.own.district.id)
    const view = await client.checked(
      'people',
      book([
        HEADER,
        ['Mai Một', 1980, 'Chủ tịch', 'CĐCS Tự Thêm'],
        ['Mai Hai', 1981, 'Phó Chủ tịch', 'Tự Thêm'],
      ]),
    )
    expect(view.counts).toMatchObject({ error: 2 })
    await client.post(view.id, 'mapping', { options: ['nameCase', 'createUnits'] }).expect(201)
    expect((await client.settled(view.id, 'checked')).counts).toMatchObject({ new: 2, error: 0 })
    await client.confirm(view.id)
    await client.settled(view.id, 'applied')
    const units = () => app.query(`SELECT name FROM current_organizations WHERE name LIKE '%Tự Thêm'`)
    expect(await units()).toEqual([{ name: 'CĐCS Tự Thêm' }])
    await client.post(view.id, 'undo').expect(201)
    expect((await client.settled(view.id, 'taken_back')).counts).toMatchObject({ taken_back: 2 })
    expect(await units()).toEqual([])
  })
})

it('left no unexpected failure in the log', () => expect(app.log.failures).toEqual([]))
