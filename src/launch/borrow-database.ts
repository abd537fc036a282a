import {
  findServer,
  FolderInUseError,
  lockFolder,
  startServer,
  until,
  withClient,
  withDatabase,
} from '#postgres'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { assertFit, DATABASE } from './database.js'
import { LaunchError, messages } from './launch.messages.js'

/** Where an application keeps its data. */
interface Place {
  dataDir: string
  /** Of an outside PostgreSQL; empty for the embedded one. */
  databaseUrl: string
}

/**
 * Lends the application's database to a command, whether the application runs or not: an outside PostgreSQL, the
 * embedded one that runs already, or the embedded one started for this while.
 * @throws LaunchError when there is no installation
 */
export async function borrowDatabase<T>({ dataDir, databaseUrl }: Place, use: (url: string) => Promise<T>) {
  if (databaseUrl) {
    await assertFit(databaseUrl)
    return use(databaseUrl)
  }
  const folder = join(dataDir, 'postgres')
  if (!existsSync(folder)) throw new LaunchError(messages.noInstallation(dataDir))
  const lock = await lockFolder(dataDir).catch((error: unknown) => {
    if (error instanceof FolderInUseError) return null
    throw error
  })
  if (!lock) return use(await databaseOn(await serverInUse(folder), dataDir))
  try {
    const server = await startServer(folder)
    try {
      return await use(await databaseOn(server.connectionString, dataDir))
    } finally {
      if (!server.reused) await server.stop('fast')
    }
  } finally {
    await lock.release()
  }
}

/** Of an application that runs, or is about to: then its PostgreSQL answers in a moment. */
async function serverInUse(folder: string): Promise<string> {
  let found: string | undefined
  await until(async () => Boolean((found = await findServer(folder))), 15_000, 200)
  if (!found) throw new LaunchError(messages.databaseSilent(folder))
  return found
}

async function databaseOn(server: string, dataDir: string): Promise<string> {
  const sql = 'SELECT FROM pg_database WHERE datname = $1'
  const { rowCount } = await withClient(server, (client) => client.query(sql, [DATABASE]))
  if (!rowCount) throw new LaunchError(messages.noInstallation(dataDir))
  return withDatabase(server, DATABASE)
}
