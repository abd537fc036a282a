import { readFile, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type ClusterPaths, clusterUrl } from './cluster.js'
import { withClient } from './databases.js'
import { PostgresError } from './errors.js'
import { commandOf, isAlive, until } from './processes.js'

export interface PidFile {
  pid: number
  port: number
  status: string
}

/** What PostgreSQL wrote about itself into its data folder; undefined when nothing, or not yet all, is there. */
export async function readPidFile(cluster: string): Promise<PidFile | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const [pid, , , port, , , , status] = text.split('\n')
  if (!Number(pid)) return undefined
  return { pid: Number(pid), port: Number(port ?? 0), status: status?.trim() ?? '' }
}

/** True when the process is the PostgreSQL of this folder, as far as the system tells. */
export function isServerOf(cluster: string, pid: number) {
  if (!isAlive(pid)) return false
  const command = commandOf(pid)
  return command === undefined ? process.platform === 'win32' : command.includes(cluster)
}

/** Asks the server at a port whether it answers to our password and serves this very folder. */
async function answersFor(paths: ClusterPaths, port: number) {
  try {
    return await withClient(await clusterUrl(paths, port), async (client) => {
      const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory')
      return (await realpath(rows[0]!.data_directory)) === (await realpath(paths.cluster))
    })
  } catch {
    return false
  }
}

/**
 * The server that an earlier, killed start left running over this folder. One that is still starting or
 * stopping is waited for. A pid file whose process is gone is removed: PostgreSQL would believe it when the
 * number belongs to another program by now, or to a dead one that nobody collected. That backends of the
 * dead server still live, PostgreSQL learns from their shared memory, whose key is the folder's.
 * @throws PostgresError `not-answering`
 */
export async function findRunning(paths: ClusterPaths, ms = 60_000): Promise<PidFile | undefined> {
  let found: PidFile | undefined
  const settled = await until(async () => {
    found = await readPidFile(paths.cluster)
    if (!found) return true
    if (isServerOf(paths.cluster, found.pid)) return found.port > 0 && (await answersFor(paths, found.port))
    await rm(join(paths.cluster, 'postmaster.pid'), { force: true })
    found = undefined
    return true
  }, ms)
  if (!settled) throw new PostgresError('not-answering', { subject: `pid ${found?.pid}` })
  return found
}
