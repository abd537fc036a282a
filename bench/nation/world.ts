// The two databases of the nation's benchmark, kept between runs as long as schema and generator stay the same.
import { createHash } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { escapeIdentifier, type Client } from 'pg'
import { createDatabase, startServer, withClient, withDatabase, type Server } from '#postgres'
import { migrate } from '../../src/database/migrate.js'
import { Application } from '../registration-world.js'
import { load } from './load.js'
import { scaleOf } from './scale.js'
import { addStaff } from './staff.js'

const dist = fileURLToPath(new URL('../..', import.meta.url))

/** Where the cluster lies; `NATION_DIR` names another place. */
export const folder = () => process.env.NATION_DIR ?? join(tmpdir(), 'tap-huan-nation')

/** What decides which rows there are, beside the migrations. */
const makers = ['attendance', 'load', 'names', 'organizations', 'people', 'scale', 'staff', 'trainings']

/** Of everything that they are. */
async function recipe(): Promise<string> {
  const migrations = (await readdir(join(dist, 'migrations'))).filter((file) => file.endsWith('.js')).sort()
  const hash = createHash('sha256')
  for (const file of migrations) hash.update(file).update(await readFile(join(dist, 'migrations', file)))
  for (const name of makers) hash.update(await readFile(join(dist, 'bench', 'nation', `${name}.js`)))
  return hash.digest('hex').slice(0, 16)
}

/** Starts the cluster; its memory is that of a small server. */
export const startNation = (): Promise<Server> => startServer(join(folder(), 'postgres'), { fast: true })

/**
 * The address of a database with `share` of the nation: the one of an earlier run when it is still true (or, with
 * `NATION_REUSE=1`, whatever it was made by: to try indexes by hand), else a new one, made in its place. Prints how long it took and how much room it has.
 */
export async function nation(server: Server, share: number): Promise<string> {
  const name = `nation_${String(share).replace('.', '_')}`
  const wanted = await recipe()
  const known = await withClient(server.connectionString, (client) => markOf(client, name))
  if (known === wanted || (known && process.env.NATION_REUSE))
    return withDatabase(server.connectionString, name)
  await withClient(server.connectionString, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`)
  })
  const address = await createDatabase(server.connectionString, name)
  await make(address, share)
  await withClient(server.connectionString, async (client) => {
    await client.query(`COMMENT ON DATABASE ${escapeIdentifier(name)} IS '${wanted}'`)
    const { rows } = await client.query<{ size: string }>(
      'SELECT pg_size_pretty(pg_database_size($1)) AS size',
      [name],
    )
    console.log(`  ${name} has ${rows[0]!.size}`)
  })
  return address
}

async function markOf(client: Client, name: string): Promise<string | null> {
  const { rows } = await client.query<{ mark: string | null }>(
    `SELECT shobj_description(oid, 'pg_database') AS mark FROM pg_database WHERE datname = $1`,
    [name],
  )
  return rows[0]?.mark ?? null
}

async function make(address: string, share: number): Promise<void> {
  const startedAt = performance.now()
  console.log(`  making ${share} of the nation`)
  await migrate(address)
  const data = join(folder(), `set-up-${process.pid}`)
  const app = await Application.start(address, data, 2)
  await app.setUp({ name: 'Tổng Liên đoàn Mẫu', kind: 'national_confederation' }).finally(() => app.stop())
  await rm(data, { recursive: true, force: true })
  await withClient(address, async (client) => {
    await load(client, scaleOf(share), (line) => console.log(`    ${line}`))
    await addStaff(client)
  })
  console.log(`  made in ${Math.round((performance.now() - startedAt) / 1000)} s`)
}
