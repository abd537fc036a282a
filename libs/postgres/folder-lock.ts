import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, rmdir, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isAlive, processSpace, startOf, until } from './processes.js'

export interface ProcessMark {
  pid: number
  /** When the process started, see `startOf`: tells it from a later one with the same number. */
  start?: string
}

/** What the lock file says about the process that holds a folder. */
export interface LockHolder extends ProcessMark {
  id: string
  space: string
  since: string
  /** Where it can be reached, once known. */
  address?: string
  /** Processes that it started and that should leave with it. */
  children: ProcessMark[]
}

export interface FolderLock {
  /** The dead holder that was found on this machine, if any: its children may still be leaving. */
  previous?: LockHolder
  note(facts: Partial<Pick<LockHolder, 'address' | 'children'>>): Promise<void>
  release(): Promise<void>
}

/** Another living process holds the folder. */
export class FolderInUseError extends Error {
  constructor(
    readonly folder: string,
    readonly holder: LockHolder,
  ) {
    super(`${folder} is in use by process ${holder.pid}${holder.address ? ` at ${holder.address}` : ''}`)
    this.name = 'FolderInUseError'
  }
}

const beat = 2_000

export const markOf = (pid: number): ProcessMark => ({ pid, start: startOf(pid) })

/** True while this very process runs, not just one with its number. */
export const isRunning = ({ pid, start }: ProcessMark) => isAlive(pid) && (!start || startOf(pid) === start)

/**
 * Takes a folder for this process (`running.json` in it: process, start time, address). A lock whose
 * process is gone is taken over; one of another machine or container counts as gone when it stops beating.
 * @throws FolderInUseError
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  await mkdir(folder, { recursive: true })
  const file = join(folder, 'running.json')
  const holder: LockHolder = {
    ...markOf(process.pid),
    id: randomUUID(),
    space: processSpace(),
    since: new Date().toISOString(),
    children: [],
  }
  const previous = await take(folder, file, holder)
  return heldLock(file, holder, previous)
}

async function take(folder: string, file: string, holder: LockHolder): Promise<LockHolder | undefined> {
  let previous: LockHolder | undefined
  while (!(await create(file, holder))) {
    const found = await readHolder(file)
    if (!found) continue // released in this moment
    if (await holds(file, found)) throw new FolderInUseError(folder, found)
    if (found.space === holder.space) previous = found
    await removeStale(file, found)
  }
  return previous
}

/** Makes the lock with its content in one step; false when there is one. */
async function create(file: string, holder: LockHolder) {
  const draft = `${file}.${holder.id}`
  await writeFile(draft, JSON.stringify(holder), { mode: 0o600 })
  try {
    await link(draft, file)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    if (code !== 'EPERM' && code !== 'ENOTSUP') throw error
    return await createWithoutLinks(file, holder)
  } finally {
    await rm(draft, { force: true })
  }
}

async function createWithoutLinks(file: string, holder: LockHolder) {
  try {
    await writeFile(file, JSON.stringify(holder), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Undefined when there is no lock; one that a full disk tore belongs to no process. */
async function readHolder(file: string): Promise<LockHolder | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  try {
    return JSON.parse(text) as LockHolder
  } catch {
    return { id: 'unreadable', pid: 0, space: processSpace(), since: '', children: [] }
  }
}

async function holds(file: string, found: LockHolder) {
  if (found.space === processSpace()) return isRunning(found)
  const beatAt = async () => (await stat(file).catch(() => undefined))?.mtimeMs
  const before = await beatAt()
  return await until(async () => (await beatAt()) !== before, beat * 3, 100)
}

/** Only one process at a time removes a dead lock: a slower one would remove its successor. */
async function removeStale(file: string, stale: LockHolder) {
  const guard = `${file}.breaking`
  const entered = await until(
    () =>
      mkdir(guard).then(
        () => true,
        () => false,
      ),
    5_000,
  )
  try {
    if ((await readHolder(file))?.id === stale.id) await rm(file, { force: true })
  } finally {
    if (entered || (await isOld(guard))) await rmdir(guard).catch(() => undefined)
  }
}

const isOld = async (path: string) =>
  Date.now() - ((await stat(path).catch(() => undefined))?.mtimeMs ?? 0) > 5_000

function heldLock(file: string, holder: LockHolder, previous?: LockHolder): FolderLock {
  let last = Promise.resolve()
  const heart = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => undefined), beat)
  heart.unref()
  const write = async () => {
    const draft = `${file}.${holder.id}`
    await writeFile(draft, JSON.stringify(holder), { mode: 0o600 })
    await rename(draft, file)
  }
  return {
    previous,
    note(facts) {
      Object.assign(holder, facts)
      return (last = last.then(write, write))
    },
    async release() {
      clearInterval(heart)
      await last.catch(() => undefined)
      if ((await readHolder(file))?.id === holder.id) await rm(file, { force: true })
    },
  }
}
