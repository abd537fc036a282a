import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { quick, type QueueWorld } from './queue-world.js'

const running: ChildProcess[] = []

/** Starts a worker in a process of its own, over the built tree, that stamps papers slowly. */
export function startWorkerProcess({ engine, queueName }: QueueWorld): void {
  const settings = JSON.stringify({ engine, queueName, timing: quick })
  running.push(
    spawn(process.execPath, [join(__dirname, 'forked-worker.mjs'), settings], { stdio: 'inherit' }),
  )
}

/** Ends them without a warning. */
export async function killWorkerProcesses(): Promise<void> {
  for (const child of running.splice(0)) {
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }
}
