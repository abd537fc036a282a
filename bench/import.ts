// bench: peak memory of bringing in 5,000 rows against 500: of the process that reads the file, and of the worker
// from the file to the last row and back again. Required: at most 1.3 ×.
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createDatabase, startServer } from '#postgres'
import { readWorkbook } from '#sheets'
import { importSample } from './import-sample.js'
import { Application, makeUnits } from './registration-world.js'

const [few, many] = [500, 5_000]
const required = 1.3
const units = 50
const rounds = 3
const MEGABYTE = 1024 * 1024

interface Measured {
  /** Bytes. */
  reading: number
  worker: number | null
  checkedMs: number
  appliedMs: number
  takenBackMs: number
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

async function peakOfReading(bytes: Buffer): Promise<number> {
  const peaks: number[] = []
  for (let round = 0; round < rounds; round++) {
    const reading = readWorkbook(bytes)
    for (;;) {
      const step = await reading.next()
      if (!step.done) continue
      peaks.push(step.value.peakMemory ?? NaN)
      break
    }
  }
  return median(peaks)
}

/** The most memory that a process ever had; only Linux tells it of another process. */
async function peakOf({ pid }: ChildProcess): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(status)?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) * 1024
}

async function measure(count: number): Promise<Measured> {
  const bytes = await importSample(count, units)
  const folder = await mkdtemp(join(tmpdir(), 'bench-import-'))
  const server = await startServer(join(folder, 'postgres'))
  const databaseUrl = await createDatabase(server.connectionString, 'bench')
  const dataDir = join(folder, 'data')
  const app = await Application.start(databaseUrl, dataDir, 8)
  const organizationId = await app.setUp()
  await makeUnits(app, organizationId, units)
  const worker = await startWorker(databaseUrl, dataDir)
  try {
    const began = performance.now()
    const id = await send(app, organizationId, bytes)
    await waitFor(app, id, 'checked')
    const checkedMs = performance.now() - began
    const appliedMs = await timed(app, id, 'confirmation', 'applied')
    await expectMade(app, id, count)
    const takenBackMs = await timed(app, id, 'undo', 'taken_back')
    return {
      reading: await peakOfReading(bytes),
      worker: await peakOf(worker),
      checkedMs,
      appliedMs,
      takenBackMs,
    }
  } finally {
    worker.kill('SIGTERM')
    await once(worker, 'exit')
    await app.stop()
    await server.stop('immediate')
    await rm(folder, { recursive: true, force: true })
  }
}

async function startWorker(databaseUrl: string, dataDir: string): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL('../src/worker.main.js', import.meta.url)), {
    env: {
      ...{ PATH: process.env.PATH, DATABASE_URL: databaseUrl, DATA_DIR: dataDir },
      ...{ TZ: 'UTC', LOG_LEVEL: 'error' },
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  await once(child, 'message')
  return child
}

async function send(app: Application, organizationId: string, bytes: Buffer): Promise<string> {
  const body = new FormData()
  body.set('target', 'people')
  body.set('organizationId', organizationId)
  body.set('file', new Blob([new Uint8Array(bytes)]), 'danh-sach.xlsx')
  const headers = { authorization: `Bearer ${app.token}`, accept: 'application/json' }
  const answer = await fetch(new URL('/imports', app.address), { method: 'POST', headers, body })
  if (answer.status !== 201) throw new Error(`POST /imports: ${answer.status} ${await answer.text()}`)
  return ((await answer.json()) as { id: string }).id
}

async function waitFor(app: Application, id: string, state: string): Promise<void> {
  for (;;) {
    const { body } = await app.ask('GET', `/imports/${id}/progress`)
    const found = (JSON.parse(body) as { state: string }).state
    if (found === state) return
    if (['unreadable', 'mapping'].includes(found)) throw new Error(`The import is ${found}`)
    await setTimeout(50)
  }
}

async function timed(app: Application, id: string, act: string, state: string): Promise<number> {
  const began = performance.now()
  await app.post(`/imports/${id}/${act}`)
  await waitFor(app, id, state)
  return performance.now() - began
}

async function expectMade(app: Application, id: string, count: number): Promise<void> {
  const { body } = await app.ask('GET', `/imports/${id}`)
  const { made } = (JSON.parse(body) as { counts: { made: number } }).counts
  if (made !== count) throw new Error(`${made} people made instead of ${count}`)
}

const small = await measure(few)
const large = await measure(many)
const ratios: [string, number | null, number | null][] = [
  ['reading', small.reading, large.reading],
  ['worker', small.worker, large.worker],
]
console.log(`import: peak memory of ${many} rows against ${few}`)
for (const [name, before, after] of ratios) {
  if (before === null || after === null) {
    console.log(`  ${name.padEnd(8)} not measured: only Linux tells the peak of another process`)
    continue
  }
  const ratio = after / before
  const sizes = `${Math.round(before / MEGABYTE)} → ${Math.round(after / MEGABYTE)} MB`
  console.log(`  ${name.padEnd(8)} ${ratio.toFixed(2)} × (at most ${required}; ${sizes})`)
  if (ratio > required) process.exitCode = 1
}
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
console.log(
  `  times    ${many} rows read and checked in ${seconds(large.checkedMs)}, applied in ${seconds(large.appliedMs)}` +
    ` (${Math.round((many / large.appliedMs) * 1000)} a second), taken back in ${seconds(large.takenBackMs)}`,
)
