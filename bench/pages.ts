// bench: requests per second of the news page and the list of trainings over HTTP, against a hand-written
// Fastify route that runs the same statements on an equal pool and sends the same bytes, in the same run.
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createDatabase, startServer, withClient } from '#postgres'
import { migrate } from '../src/database/migrate.js'
import { ask, requestsPerSecond, warmUp } from './load.js'
import type { PlainRoute } from './pages-plain.js'
import { furnish } from './pages-world.js'
import { Application } from './registration-world.js'

const required = 0.4
const poolSize = 16
const inFlight = 16
const rounds = 7
const roundMs = 1_000
/** V8 compiles what runs often: after some hundred requests a page costs half of what the first ones do. */
const warmUpRequests = 1_500

async function record(app: Application, path: string): Promise<PlainRoute> {
  const url = new URL(path, app.address)
  // Once before, so that what is learnt only once (the day's salt) is not part of it.
  await ask(url)
  let body = ''
  const statements = await app.record(async () => void ({ body } = await ask(url)))
  return { path, statements, body }
}

async function startPlain(databaseUrl: string, routes: PlainRoute[]) {
  const child: ChildProcess = fork(fileURLToPath(new URL('pages-plain.js', import.meta.url)), {
    env: { PATH: process.env.PATH, DATABASE_URL: databaseUrl, DATABASE_POOL: String(poolSize), TZ: 'UTC' },
  })
  child.send(routes)
  const [{ address }] = (await once(child, 'message')) as [{ address: string }]
  return { address, stop: () => child.disconnect() }
}

function median(values: number[]) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}

/** Both take turns, so that the machine's moods fall on each alike. */
async function compare(ours: URL, plain: URL) {
  const rates = { ours: [] as number[], plain: [] as number[] }
  for (const url of [ours, plain]) await warmUp(url, inFlight, warmUpRequests)
  for (let round = 0; round < rounds; round++) {
    rates.plain.push(await requestsPerSecond(plain, inFlight, roundMs))
    rates.ours.push(await requestsPerSecond(ours, inFlight, roundMs))
  }
  const ratio = median(rates.ours.map((rate, index) => rate / rates.plain[index]!))
  return { ours: median(rates.ours), plain: median(rates.plain), ratio }
}

async function measure(app: Application, databaseUrl: string, article: string) {
  const routes = [await record(app, article), await record(app, '/lop')]
  const plain = await startPlain(databaseUrl, routes)
  console.log('pages: requests per second over HTTP, without compression')
  for (const { path, statements, body } of routes) {
    const same = (await ask(new URL(path, plain.address))).body === body
    if (!same) throw new Error(`The plain route does not send the bytes of ${path}`)
    const {
      ours,
      plain: peer,
      ratio,
    } = await compare(new URL(path, app.address), new URL(path, plain.address))
    console.log(
      `  ${path === article ? 'news page' : 'trainings'}   ours ${Math.round(ours)}/s, plain Fastify ${Math.round(peer)}/s ` +
        `(${statements.length} statements, ${(Buffer.byteLength(body) / 1000).toFixed(1)} KB): ` +
        `ratio ${ratio.toFixed(2)} (required ${required})`,
    )
    if (ratio < required) process.exitCode = 1
  }
  plain.stop()
}

const folder = await mkdtemp(join(tmpdir(), 'tap-huan-bench-pages-'))
const server = await startServer(join(folder, 'postgres'), { fast: true })
try {
  const databaseUrl = await createDatabase(server.connectionString, 'pages')
  await migrate(databaseUrl)
  const app = await Application.start(databaseUrl, join(folder, 'data'), poolSize)
  try {
    await app.setUp()
    const article = await withClient(databaseUrl, (client) => furnish(app, client))
    await measure(app, databaseUrl, article)
  } finally {
    await app.stop()
  }
} finally {
  await server.stop('immediate')
  await rm(folder, { recursive: true, force: true })
}
