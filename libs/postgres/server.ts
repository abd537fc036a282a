import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, fchownSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Binaries, findBinaries } from './binaries.js'
import { type ClusterPaths, clusterPaths, clusterUrl, ensureCluster } from './cluster.js'
import { errorFromOutput, PostgresError } from './errors.js'
import { isAlive, until } from './processes.js'
import { cleanEnvironment, type Runner, runnerFor } from './runner.js'
import { findRunning, isServerOf, readPidFile } from './running.js'
import { assertSameVersion } from './version.js'
import { startByPgCtl, stopByPgCtl } from './windows.js'

export type StopMode = 'smart' | 'fast' | 'immediate'

export interface Server {
  /** A superuser's address of the database `postgres`. */
  connectionString: string
  pid: number
  port: number
  /** True when an earlier start had left it running. */
  reused: boolean
  /** Resolves when the server is gone, whoever ended it. */
  exited: Promise<void>
  /** Ends the server and resolves when it is gone; harder means follow when it does not obey in 10 s. */
  stop(mode?: StopMode): Promise<void>
}

export interface ServerOptions {
  /** Gives up safety for speed: fsync off. For throw-away clusters only. */
  fast?: boolean
  /** The port to listen on; a free one by default. A running server is used at the port it has. */
  port?: number
}

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // The DETAIL of a refused row holds its values: personal data that no log may keep.
  log_error_verbosity: 'terse',
}
/** A killed server still loses no commit, only a machine without power does: synchronous_commit stays on. */
const fastSettings = { fsync: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: '0' }

/**
 * Starts PostgreSQL over a folder, or takes over the one that runs there already; makes the cluster first
 * when there is none. It listens on 127.0.0.1 only and outlives this process: stop it by `stop()`.
 * @throws PostgresError
 */
export async function startServer(dataDir: string, options: ServerOptions = {}): Promise<Server> {
  const binaries = findBinaries()
  const paths = await ensureCluster(dataDir, options)
  assertSameVersion(paths, binaries)
  const running = await findRunning(paths)
  if (running) return await serverAt(paths, binaries, { ...running, reused: true })
  return await launch(paths, binaries, options, 5)
}

/** Between choosing a free port and listening on it another program may take it: then once more. */
async function launch(
  paths: ClusterPaths,
  binaries: Binaries,
  options: ServerOptions,
  tries: number,
): Promise<Server> {
  const port = options.port ?? (await freePort())
  try {
    const child = await launchOnce(paths, binaries, options.fast ?? false, port)
    return await serverAt(paths, binaries, { ...child, port, reused: false })
  } catch (error) {
    const again = error instanceof PostgresError && ['port-taken', 'not-answering'].includes(error.code)
    if (!again || tries <= 1) throw error
    await sleep(300) // children of a killed server still hold its memory for a moment
    return await launch(paths, binaries, options, tries - 1)
  }
}

async function launchOnce(paths: ClusterPaths, binaries: Binaries, fast: boolean, port: number) {
  const values = Object.entries({ ...settings, ...(fast ? fastSettings : {}) })
  const args = [
    '-D',
    paths.cluster,
    '-p',
    String(port),
    ...values.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
  const logStart = rotateLog(paths.log)
  if (process.platform === 'win32') return await startByPgCtl(paths, binaries, args.slice(2))
  const child = spawnServer(runnerFor(paths.root, binaries), binaries.postgres, args, paths)
  const exited = exitOf(child)
  let gone = false
  void exited.then(() => (gone = true))
  // Crash recovery after a power cut may take minutes on a slow disk.
  const ready = await until(async () => gone || (await isReady(paths.cluster, child.pid!)), 300_000)
  if (gone) {
    const output = readFileSync(paths.log).subarray(logStart).toString()
    throw errorFromOutput(output, { folder: paths.root, log: paths.log, port })
  }
  if (!ready) throw new PostgresError('not-answering', { subject: `pid ${child.pid}` })
  return { pid: child.pid!, exited }
}

/** In its own session, so that Ctrl-C reaches the application alone, which stops it last. */
function spawnServer(runner: Runner, program: string, args: string[], paths: ClusterPaths) {
  const log = openSync(paths.log, 'a', 0o600)
  const [command, ...rest] = [...runner.prefix, program, ...args]
  const { uid, gid } = runner
  try {
    if (uid !== undefined) fchownSync(log, uid, gid!)
    const options = { cwd: paths.root, uid, gid, detached: true, env: cleanEnvironment() }
    const child = spawn(command!, rest, { ...options, stdio: ['ignore', log, log] })
    child.unref()
    return child
  } finally {
    closeSync(log)
  }
}

const exitOf = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })

async function isReady(cluster: string, pid: number) {
  const file = await readPidFile(cluster)
  return file?.pid === pid && file.status.startsWith('ready')
}

/** Keeps one older log; returns where in the log this start begins. */
function rotateLog(log: string) {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0
  if (size < 5_000_000) return size
  renameSync(log, `${log}.1`)
  return 0
}

interface Found {
  pid: number
  port: number
  reused: boolean
  exited?: Promise<void>
}

async function serverAt(
  paths: ClusterPaths,
  binaries: Binaries,
  { pid, port, reused, exited }: Found,
): Promise<Server> {
  return {
    connectionString: await clusterUrl(paths, port),
    pid,
    port,
    reused,
    exited: exited ?? watch(pid),
    stop: (mode = 'fast') =>
      process.platform === 'win32'
        ? stopByPgCtl(paths, binaries, mode)
        : stopProcess(paths.cluster, pid, mode),
  }
}

/** A server that is not our child tells nobody that it ends. */
function watch(pid: number) {
  return new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      if (isAlive(pid)) return
      clearInterval(timer)
      resolve()
    }, 500)
    timer.unref()
  })
}

/** Ends the server that runs over a folder, whoever started it; nothing happens when none does. */
export async function stopServer(dataDir: string, mode: StopMode = 'fast') {
  const { cluster } = clusterPaths(dataDir)
  const file = await readPidFile(cluster)
  if (file) await stopProcess(cluster, file.pid, mode)
}

const signals = { smart: 'SIGTERM', fast: 'SIGINT', immediate: 'SIGQUIT' } as const

async function stopProcess(cluster: string, pid: number, mode: StopMode) {
  const steps: [NodeJS.Signals, number][] = [
    [signals[mode], 10_000],
    ['SIGQUIT', 6_000],
    ['SIGKILL', 2_000],
  ]
  for (const [signal, ms] of steps) {
    // Asked before every signal: the number may belong to another program by now.
    if (!isServerOf(cluster, pid)) return
    process.kill(pid, signal)
    if (await until(() => !isAlive(pid), ms)) return
  }
  throw new PostgresError('not-answering', { subject: `pid ${pid}` })
}

/** A port of 127.0.0.1 that is free at this moment. */
export function freePort() {
  return new Promise<number>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
