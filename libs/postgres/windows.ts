import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Binaries } from './binaries.js'
import type { ClusterPaths } from './cluster.js'
import { errorFromOutput, PostgresError } from './errors.js'
import { cleanEnvironment } from './runner.js'
import { readPidFile } from './running.js'

const options = { env: cleanEnvironment(), windowsHide: true, stdio: 'ignore' } as const

/** On Windows pg_ctl gives up administrative rights, which postgres refuses, and knows how to signal. */
export async function startByPgCtl(paths: ClusterPaths, binaries: Binaries, args: string[]) {
  const words = args.map((word) => (/^[\w.=-]+$/.test(word) ? word : `"${word}"`)).join(' ')
  const start = ['start', '--wait', '--timeout=300', '-D', paths.cluster, '-l', paths.log, '-o', words]
  const { status } = spawnSync(binaries.pgCtl, start, options)
  const file = await readPidFile(paths.cluster)
  if (status !== 0 || !file) {
    throw errorFromOutput(readFileSync(paths.log, 'utf8'), { folder: paths.root, log: paths.log })
  }
  return { pid: file.pid }
}

export async function stopByPgCtl(paths: ClusterPaths, binaries: Binaries, mode: string) {
  const stop = (how: string) =>
    spawnSync(binaries.pgCtl, ['stop', '--wait', '--timeout=10', '-D', paths.cluster, '-m', how], options)
      .status === 0
  if (!(await readPidFile(paths.cluster)) || stop(mode) || stop('immediate')) return
  throw new PostgresError('not-answering', { subject: paths.cluster })
}
