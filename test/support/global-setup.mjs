// One throw-away PostgreSQL for all database tests, with a migrated template that each test file copies.
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { exclusively } from '../../tools/prepare.mjs'

const root = join(import.meta.dirname, '../..')
const shipped = (path) => import(pathToFileURL(join(root, 'dist', path)).href)
const prefix = 'tap-huan-test-'

const template = 'template_tap_huan'

export default async function setUp() {
  process.env.TZ ??= 'UTC'
  await buildIfStale()
  const url = process.env.TEST_DATABASE_URL || (await startThrowAway())
  process.env.TEST_PG_URL = url
  try {
    await makeTemplate(url)
  } catch (error) {
    await globalThis.stopTestPostgres?.() // jest calls no teardown after a failed set-up
    throw error
  }
}

/** The tests run over the same shipped files as the application: migrations are tested as built. */
async function buildIfStale() {
  const { build, isStale } = await import('../../tools/build.mjs')
  await exclusively(async () => {
    if (await isStale()) await build()
  })
}

async function startThrowAway() {
  await sweep()
  const { startServer } = await shipped('libs/postgres/index.js')
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`))
  const server = await startServer(join(folder, 'postgres'), { fast: true })
  let stopping
  const stop = () => (stopping ??= end())
  const end = async () => {
    await server.stop('immediate')
    await rm(folder, { recursive: true, force: true })
  }
  globalThis.stopTestPostgres = stop
  // Jest leaves global-teardown out when it is interrupted.
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ]) {
    process.once(signal, () => void stop().finally(() => process.exit(code)))
  }
  return server.connectionString
}

/** Ends and removes what a killed test run left. */
async function sweep() {
  const { isAlive, stopServer } = await shipped('libs/postgres/index.js')
  for (const name of await readdir(tmpdir())) {
    const pid = Number(name.startsWith(prefix) && name.slice(prefix.length).split('-')[0])
    if (!pid || isAlive(pid)) continue
    await stopServer(join(tmpdir(), name, 'postgres'), 'immediate')
    await rm(join(tmpdir(), name), { recursive: true, force: true })
  }
}

async function makeTemplate(url) {
  const { createDatabase, withClient } = await shipped('libs/postgres/index.js')
  const drop = () =>
    withClient(url, (client) => client.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`))
  await drop()
  globalThis.stopTestPostgres ??= drop // an outside server is left as it was
  const address = await createDatabase(url, template)
  if (!existsSync(join(root, 'dist/src/database/migrate.js'))) return
  const { migrate } = await shipped('src/database/migrate.js')
  await migrate(address)
}
