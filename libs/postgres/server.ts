import { setTimeout as sleep } from 'node:timers/promises'
import { type Binaries, findBinaries } from './binaries.js'
import { type ClusterPaths, clusterPaths, clusterUrl, ensureCluster } from './cluster.js'
import { PostgresError } from './errors.js'
import { freePort } from './free-port.js'
import { launchOnce } from './launch.js'
import { findRunning, readPidFile } from './running.js'
import { type StopMode, stopProcess, watch } from './stop.js'
import { assertSameVersion } from './version.js'
import { stopByPgCtl } from './windows.js'

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
  return await launch(paths, binaries, options, Date.now() + 15_000)
}

/**
 * Tries again for some seconds: another program may take the port between our choosing and using it, and
 * backends of a killed server hold its memory until they notice.
 */
async function launch(
  paths: ClusterPaths,
  binaries: Binaries,
  options: ServerOptions,
  deadline: number,
): Promise<Server> {
  const port = options.port ?? (await freePort())
  try {
    const child = await launchOnce(paths, binaries, options.fast ?? false, port)
    return await serverAt(paths, binaries, { ...child, port, reused: false })
  } catch (error) {
    const again = error instanceof PostgresError && ['port-taken', 'not-answering'].includes(error.code)
    if (!again || Date.now() > deadline) throw error
    await sleep(300)
    return await launch(paths, binaries, options, deadline)
  }
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

/**
 * A superuser's address of the database `postgres` on the server that runs over a folder; undefined when none does.
 * Starts nothing.
 */
export async function findServer(dataDir: string): Promise<string | undefined> {
  const paths = clusterPaths(dataDir)
  const running = await findRunning(paths)
  return running && (await clusterUrl(paths, running.port))
}

/** Ends the server that runs over a folder, whoever started it; nothing happens when none does. */
export async function stopServer(dataDir: string, mode: StopMode = 'fast') {
  const { cluster } = clusterPaths(dataDir)
  const file = await readPidFile(cluster)
  if (file) await stopProcess(cluster, file.pid, mode)
}
