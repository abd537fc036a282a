import { spawnSync } from 'node:child_process'
import { chownSync, lchownSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries.js'
import { PostgresError } from './errors.js'

/** How to start PostgreSQL's programs over a folder: words before the program, and the user to become. */
export interface Runner {
  prefix: string[]
  uid?: number
  gid?: number
}

const unshare = ['unshare', '--user', '--map-user=65534', '--map-group=65534']

/**
 * PostgreSQL refuses uid 0. As root on Linux its programs run in a user namespace where root has another
 * name (nothing on the system changes); where namespaces are forbidden, as `postgres` or `nobody` over a
 * folder given to them. A folder that already belongs to an ordinary user is used as that user.
 * @param place how people know the folder, for words
 * @throws PostgresError `root-refused`
 */
export function runnerFor(folder: string, binaries: Binaries, place = folder): Runner {
  if (process.getuid?.() !== 0) return { prefix: [] }
  const owner = statSync(folder)
  if (owner.uid !== 0) return { prefix: [], uid: owner.uid, gid: owner.gid }
  if (spawnSync(unshare[0]!, [...unshare.slice(1), binaries.postgres, '--version']).status === 0) {
    return { prefix: unshare }
  }
  return becomeOrdinaryUser(folder, binaries, place)
}

function becomeOrdinaryUser(folder: string, binaries: Binaries, place: string): Runner {
  for (const { uid, gid } of ordinaryUsers(readFileSync('/etc/passwd', 'utf8'))) {
    if (!canRun(binaries.postgres, folder, uid, gid)) continue
    giveTo(folder, uid, gid)
    return { prefix: [], uid, gid }
  }
  throw new PostgresError('root-refused', { subject: place })
}

/** The users `postgres` and `nobody`, in this order, of a passwd file. */
export function ordinaryUsers(passwd: string) {
  const entries = passwd.split('\n').map((line) => line.split(':'))
  return ['postgres', 'nobody'].flatMap((name) => {
    const entry = entries.find((fields) => fields[0] === name)
    return entry ? [{ uid: Number(entry[2]), gid: Number(entry[3]) }] : []
  })
}

/** Also asks whether the user can walk to the folder: below /root nobody can. */
function canRun(program: string, folder: string, uid: number, gid: number) {
  const parent = join(folder, '..')
  const options = { uid, gid, cwd: '/' }
  return spawnSync('/bin/sh', ['-c', '"$0" --version && cd "$1"', program, parent], options).status === 0
}

function giveTo(folder: string, uid: number, gid: number) {
  chownSync(folder, uid, gid)
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    lchownSync(join(entry.parentPath, entry.name), uid, gid)
  }
}

/** The environment for PostgreSQL's programs: no PG* settings of the caller, English messages, UTC. */
export function cleanEnvironment(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !name.startsWith('PG'))
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' }
}
