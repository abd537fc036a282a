// Schema drift: do the entities say what the migrations made? Asks TypeORM over a throw-away migrated database.
// TEST_DATABASE_URL names another server to use.
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const shipped = (path) => import(pathToFileURL(join(root, 'dist', path)).href)
const postgres = await shipped('libs/postgres/index.js')
const { migrate } = await shipped('src/database/migrate.js')

async function startThrowAway() {
  const folder = await mkdtemp(join(tmpdir(), 'tap-huan-drift-'))
  const server = await postgres.startServer(join(folder, 'postgres'), { fast: true })
  const stop = async () => {
    await server.stop('immediate')
    await rm(folder, { recursive: true, force: true })
  }
  return { url: server.connectionString, stop }
}

/** Exit code 0: nothing to generate. Otherwise TypeORM prints the statements that it would generate. */
function compare(url) {
  const args = [
    '--no-deprecation',
    'node_modules/typeorm/cli.js',
    'migration:generate',
    '--check',
    '--dryrun',
  ]
  const target = ['-d', 'dist/src/database/data-source.js', 'migrations/drift']
  const env = { ...process.env, DATABASE_URL: url }
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...args, ...target], { cwd: root, stdio: 'inherit', env })
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

const outside = process.env.TEST_DATABASE_URL
const server = outside ? { url: outside, stop: async () => undefined } : await startThrowAway()
let stopping
const stop = () => (stopping ??= server.stop())
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => void stop().then(() => process.exit(130)))
const name = `drift_${randomUUID().slice(0, 8)}`
try {
  const url = await postgres.createDatabase(server.url, name)
  await migrate(url)
  process.exitCode = await compare(url)
} finally {
  const drop = (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  await postgres.withClient(server.url, drop)
  await stop()
}
