import { createDatabase, type Server, startServer, withClient } from '#postgres'
import { setTimeout as sleep } from 'node:timers/promises'
import { backOff } from './child.js'
import { LaunchError, messages, type Say, wordsFor } from './launch.messages.js'

/** The application's database on the embedded server. */
export const DATABASE = 'tap_huan'

export interface KeptDatabase {
  url: string
  stop(): Promise<void>
}

/**
 * Starts PostgreSQL over a folder, makes the application's database, and starts it again at the same port
 * whenever it ends by itself, so that the processes' addresses stay true.
 */
export async function keepDatabase(folder: string, fast: boolean, say: Say): Promise<KeptDatabase> {
  let server = await startServer(folder, { fast })
  if (server.reused) say(messages.databaseReused())
  const url = await createDatabase(server.connectionString, DATABASE).catch(async (error: unknown) => {
    await server.stop('fast')
    throw error
  })
  const stopped = new AbortController()
  const keeping = keep()

  async function keep() {
    while (!stopped.signal.aborted) {
      await Promise.race([server.exited, aborted(stopped.signal)])
      if (stopped.signal.aborted) return
      say(messages.databaseGone())
      server = await startAgain(server.port)
    }
  }

  async function startAgain(port: number): Promise<Server> {
    for (let failures = 0; ; failures++) {
      try {
        const again = await startServer(folder, { fast, port })
        say(messages.databaseBack())
        return again
      } catch (error) {
        say(wordsFor(error) ?? { vi: String(error), en: String(error) })
        await sleep(backOff(failures), undefined, { signal: stopped.signal }).catch(() => undefined)
        if (stopped.signal.aborted) return server
      }
    }
  }

  return {
    url,
    async stop() {
      stopped.abort()
      await keeping
      await server.stop('fast')
    },
  }
}

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))

interface Facts {
  version: string
  encoding: string
}

/** Refuses an outside PostgreSQL that does not answer, or is older than 15, or is not UTF8. */
export async function assertFit(databaseUrl: string) {
  const where = new URL(databaseUrl).host
  const sql = `SELECT current_setting('server_version') AS version, current_setting('server_encoding') AS encoding`
  const facts = await withClient(
    databaseUrl,
    async (client) => (await client.query<Facts>(sql)).rows[0]!,
  ).catch((error: Error) => {
    throw new LaunchError(messages.databaseRefused(where, error.message || String(error)))
  })
  if (Number.parseInt(facts.version, 10) >= 15 && facts.encoding === 'UTF8') return
  throw new LaunchError(messages.databaseUnfit(where, `${facts.version}, ${facts.encoding}`))
}
