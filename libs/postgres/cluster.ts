import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdir, open, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { findBinaries } from './binaries.js'
import { errorFromOutput, PostgresError } from './errors.js'
import { cleanEnvironment, type Runner, runnerFor } from './runner.js'

export interface ClusterPaths {
  root: string
  cluster: string
  password: string
  log: string
}

/** LC_CTYPE decides what a letter is for unaccent and pg_trgm; each system has its own name for Unicode. */
const ctypes: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'en_US.UTF-8',
  win32: 'English_United States.1252',
}

export function clusterPaths(dataDir: string): ClusterPaths {
  const root = resolve(dataDir)
  const inside = (name: string) => join(root, name)
  return { root, cluster: inside('cluster'), password: inside('password'), log: inside('server.log') }
}

/**
 * Makes the database cluster of a folder unless it is there: UTF-8, builtin C.UTF-8 collation, checksums,
 * scram passwords, and a random password in a file that only the owner reads. It is made beside its place
 * and renamed in one step, so that an interrupted one is simply made again and existing data is never
 * written over.
 * @param options.fast skips waiting for the disk (throw-away clusters)
 * @throws PostgresError
 */
export async function ensureCluster(
  dataDir: string,
  options: { fast?: boolean } = {},
): Promise<ClusterPaths> {
  const paths = clusterPaths(dataDir)
  if (await isWhole(paths)) return paths
  await mkdir(dirname(paths.root), { recursive: true })
  await removeUnfinished(paths.root)
  const draft = clusterPaths(`${paths.root}.unfinished-${process.pid}-${randomBytes(4).toString('hex')}`)
  try {
    await initialise(draft, paths.root, options.fast ?? false)
    await moveIntoPlace(draft, paths)
  } finally {
    await rm(draft.root, { recursive: true, force: true })
  }
  return paths
}

/** Of an existing folder: true when whole, false when there is nothing yet, an error for everything else. */
async function isWhole(paths: ClusterPaths) {
  const entries = await readdir(paths.root).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return []
    throw new PostgresError('no-permission', { subject: paths.root, detail: error.message })
  })
  if (entries.length === 0) return false
  if (!entries.includes('cluster')) throw new PostgresError('foreign-folder', { subject: paths.root })
  if (!existsSync(join(paths.cluster, 'PG_VERSION')) || !existsSync(paths.password)) {
    throw new PostgresError('broken-folder', { subject: paths.root })
  }
  return true
}

/** What an earlier, interrupted start left; a failure to remove it does no harm. */
async function removeUnfinished(root: string) {
  const prefix = `${basename(root)}.unfinished-`
  for (const name of await readdir(dirname(root))) {
    if (!name.startsWith(prefix)) continue
    await rm(join(dirname(root), name), { recursive: true, force: true, maxRetries: 3 }).catch(
      () => undefined,
    )
  }
}

async function initialise(draft: ClusterPaths, place: string, fast: boolean) {
  const binaries = findBinaries()
  await mkdir(draft.root, { mode: 0o700 })
  await writeFile(draft.password, randomBytes(24).toString('base64url'), { mode: 0o600, flush: true })
  const runner = runnerFor(draft.root, binaries, place)
  if (runner.uid !== undefined) await chown(draft.password, runner.uid, runner.gid!)
  const args = [
    ...['--pgdata', draft.cluster, '--username=postgres', `--pwfile=${draft.password}`],
    ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    ...[`--lc-ctype=${ctypes[process.platform] ?? 'C.UTF-8'}`, '--data-checksums', '--auth=scram-sha-256'],
    ...['--no-instructions', ...(fast ? ['--no-sync'] : [])],
  ]
  const { code, output } = await run(runner, binaries.initdb, args, draft.root)
  if (code !== 0) throw errorFromOutput(output, { folder: place, log: draft.log })
}

function run(runner: Runner, program: string, args: string[], cwd: string) {
  const [command, ...rest] = [...runner.prefix, program, ...args]
  const { uid, gid } = runner
  return new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    const child = spawn(command!, rest, { cwd, uid, gid, env: cleanEnvironment(), windowsHide: true })
    let output = ''
    const collect = (chunk: Buffer) => (output += chunk.toString())
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', (error) =>
      reject(new PostgresError('cannot-run', { subject: program, detail: error.message })),
    )
    child.on('close', (code) => resolve({ code, output }))
  })
}

async function moveIntoPlace(draft: ClusterPaths, paths: ClusterPaths) {
  await rmdir(paths.root).catch(() => undefined) // an empty folder made by hand; a full one stays
  try {
    await rename(draft.root, paths.root)
  } catch (error) {
    if (await isWhole(paths)) return // another start was quicker
    throw new PostgresError('no-permission', { subject: paths.root, detail: String(error) })
  }
  if (process.platform === 'win32') return
  const parent = await open(dirname(paths.root), 'r')
  await parent.sync().finally(() => parent.close())
}

/** The connection string of a database in the cluster. */
export async function clusterUrl(paths: ClusterPaths, port: number, database = 'postgres') {
  const password = (await readFile(paths.password, 'utf8')).trim()
  return `postgres://postgres:${password}@127.0.0.1:${port}/${database}`
}
