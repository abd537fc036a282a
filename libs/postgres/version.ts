import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries.js'
import type { ClusterPaths } from './cluster.js'
import { PostgresError } from './errors.js'

/**
 * A data folder belongs to one major version of PostgreSQL; its own complaint comes late and without numbers.
 * @throws PostgresError `other-version`, `cannot-run`
 */
export function assertSameVersion(paths: ClusterPaths, binaries: Binaries) {
  const { stdout, stderr, error } = spawnSync(binaries.postgres, ['--version'], {
    encoding: 'utf8',
    windowsHide: true,
  })
  const program = /\) (\d+)/.exec(stdout ?? '')?.[1]
  if (!program) {
    throw new PostgresError('cannot-run', {
      subject: binaries.postgres,
      detail: error ? String(error) : stderr,
    })
  }
  const folder = readFileSync(join(paths.cluster, 'PG_VERSION'), 'utf8').trim()
  if (folder === program) return
  const detail = `folder: PostgreSQL ${folder}; program: PostgreSQL ${program}`
  throw new PostgresError('other-version', { subject: paths.root, detail })
}
