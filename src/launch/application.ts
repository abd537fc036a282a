import { type FolderLock, isRunning, lockFolder, type LockHolder, markOf, until } from '#postgres'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ReadyMessage } from '../config/follow-parent.js'
import { type Children, createChildren, type Entries, killChildren, stopChildren } from './children.js'
import { assertFit, keepDatabase } from './database.js'
import { LaunchError, messages, type Say } from './launch.messages.js'
import { assertPortFree } from './port.js'

export interface ApplicationOptions {
  /** Holds the lock, PostgreSQL's folder and what the application stores. */
  dataDir: string
  host: string
  port: number
  /** An outside PostgreSQL; empty for the embedded one. */
  databaseUrl?: string
  webConcurrency?: number
  /** More environment for web and worker. */
  env?: Record<string, string>
  /** The scripts to fork; those of the application by default. */
  entries?: Entries
  /** Gives up PostgreSQL's safety for speed: only for data that is thrown away. */
  throwAway?: boolean
  say: Say
  /** Aborts a start that is under way. */
  signal?: AbortSignal
}

export interface RunningApplication {
  address: string
  setUpLink?: string
  databaseUrl: string
  /** Ends web, worker, then PostgreSQL, within 20 s. */
  stop(): Promise<void>
  /** Makes a `stop()` under way not wait for web and worker. */
  hurry(): void
}

const startLimit = 180_000

const ownEntries = (): Entries => ({
  web: fileURLToPath(new URL('../web.main.js', import.meta.url)),
  worker: fileURLToPath(new URL('../worker.main.js', import.meta.url)),
})

/**
 * Takes the data folder, starts PostgreSQL (unless an outside one is given), web and worker, and resolves
 * when web is ready. What was started is stopped again when a later step fails.
 * @throws LaunchError, FolderInUseError, PostgresError; the signal's reason when aborted
 */
export async function startApplication(options: ApplicationOptions): Promise<RunningApplication> {
  const undo: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    const lock = await takeFolder(options, undo)
    await assertPortFree(options.port, options.host)
    const databaseUrl = options.databaseUrl || (await startDatabase(options, undo))
    if (options.databaseUrl) await assertFit(databaseUrl)
    const { children, ready } = await startChildren(options, databaseUrl, lock, undo)
    const address = ready.address ?? `http://localhost:${options.port}`
    await lock.note({ address })
    return { address, setUpLink: ready.setUpLink, databaseUrl, stop, hurry: () => killChildren(children) }
  } catch (error) {
    await stop()
    throw error
  }
}

async function takeFolder({ dataDir, say }: ApplicationOptions, undo: (() => Promise<void>)[]) {
  const lock = await lockFolder(dataDir).catch((error: NodeJS.ErrnoException) => {
    const refused = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST'].includes(error.code ?? '')
    throw refused ? new LaunchError(messages.folderRefused(dataDir)) : error
  })
  undo.push(() => lock.release())
  if (lock.previous) await outlive(lock.previous, say)
  return lock
}

/** A killed launcher's children leave by themselves in 10 s; until then they hold the port. */
async function outlive({ children }: LockHolder, say: Say) {
  const left = () => children.filter(isRunning)
  if (left().length > 0) say(messages.leftovers())
  if (await until(() => left().length === 0, 12_000, 100)) return
  for (const { pid } of left()) process.kill(pid, 'SIGKILL')
  await until(() => left().length === 0, 2_000)
}

async function startDatabase(options: ApplicationOptions, undo: (() => Promise<void>)[]) {
  options.signal?.throwIfAborted()
  const folder = join(options.dataDir, 'postgres')
  const database = await keepDatabase(folder, options.throwAway ?? false, options.say)
  undo.push(() => database.stop())
  return database.url
}

async function startChildren(
  options: ApplicationOptions,
  databaseUrl: string,
  lock: FolderLock,
  undo: (() => Promise<void>)[],
) {
  options.signal?.throwIfAborted()
  const all = () => [...children.web, children.worker]
  const changed = () => {
    const marks = all().flatMap(({ pid }) => (pid ? [markOf(pid)] : []))
    void lock.note({ children: marks }).catch(() => undefined) // a full disk must not stop the application
  }
  const env = childEnvironment(options, databaseUrl)
  const children: Children = createChildren(
    options.entries ?? ownEntries(),
    options.webConcurrency ?? 1,
    env,
    options.say,
    changed,
  )
  undo.push(() => stopChildren(children))
  for (const child of all()) child.start()
  const ready = await firstReady(children, options.signal)
  for (const child of all()) child.keep()
  return { children, ready }
}

/** The web processes' first message; fails when one of the children ends before, or after 3 minutes. */
async function firstReady({ web, worker }: Children, signal?: AbortSignal) {
  let timer: NodeJS.Timeout | undefined
  const failure = new Promise<never>((_, reject) => {
    worker.ready.catch(reject)
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
    timer = setTimeout(() => reject(new LaunchError(messages.slowStart(startLimit / 1_000))), startLimit)
  })
  const ready = Promise.all(web.map((child) => child.ready))
  const [first] = await Promise.race([ready, failure]).finally(() => clearTimeout(timer))
  return first as ReadyMessage
}

/** The caller's own PG* settings would reach every connection of an embedded server. */
function childEnvironment({ dataDir, host, port, env }: ApplicationOptions, databaseUrl: string) {
  const blanked = Object.keys(process.env).filter((name) => name.startsWith('PG'))
  const own = { DATA_DIR: dataDir, HOST: host, PORT: String(port), DATABASE_URL: databaseUrl, TZ: 'UTC' }
  return { ...Object.fromEntries(blanked.map((name) => [name, ''])), ...own, ...env }
}
