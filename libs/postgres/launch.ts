import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, fchownSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import type { Binaries } from './binaries.js'
import type { ClusterPaths } from './cluster.js'
import { errorFromOutput, PostgresError } from './errors.js'
import { until } from './processes.js'
import { cleanEnvironment, type Runner, runnerFor } from './runner.js'
import { readPidFile } from './running.js'
import { startByPgCtl } from './windows.js'

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

/** One try to start PostgreSQL over a folder; resolves when it takes connections. */
export async function launchOnce(paths: ClusterPaths, binaries: Binaries, fast: boolean, port: number) {
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
