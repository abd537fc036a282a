import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'

/** Polls a condition until it holds; false when `ms` milliseconds pass first. */
export async function until(condition: () => boolean | Promise<boolean>, ms: number, every = 20) {
  const deadline = Date.now() + ms
  while (!(await condition())) {
    if (Date.now() >= deadline) return false
    await sleep(every)
  }
  return true
}

function read(path: string) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** The fields of /proc/<pid>/stat after the program's name, which may itself hold spaces and brackets. */
const statFields = (pid: number) => {
  const stat = read(`/proc/${pid}/stat`)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
}

/** True while the process runs; a dead one whose parent has not yet collected it counts as gone. */
export function isAlive(pid: number) {
  if (pid <= 0) return false // to kill() these mean groups of processes
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return process.platform !== 'linux' || statFields(pid)?.[0] !== 'Z'
}

/** When a process started, as text that no later process with the same number shares; undefined when gone. */
export function startOf(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined
  if (process.platform === 'linux') {
    const ticks = statFields(pid)?.[19]
    return ticks && `${read('/proc/sys/kernel/random/boot_id')?.trim()}/${ticks}`
  }
  return process.platform === 'win32'
    ? ask('powershell', ['-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`])
    : ask('ps', ['-o', 'lstart=', '-p', String(pid)])
}

/** The command line of a process; undefined when it is gone or this system does not tell. */
export function commandOf(pid: number): string | undefined {
  if (process.platform === 'linux') return read(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ')
  if (process.platform === 'win32') return undefined
  return ask('ps', ['-ww', '-o', 'command=', '-p', String(pid)])
}

function ask(command: string, args: string[]) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', windowsHide: true })
  return status === 0 ? stdout.trim() || undefined : undefined
}

/** Where process numbers mean the same: the machine, and on Linux the container's process namespace. */
export function processSpace() {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return hostname()
  }
}
