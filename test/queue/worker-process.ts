import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { quick, type QueueWorld } from './queue-world.js'

/** Starts a worker in a process of its own, over the built tree, that stamps papers slowly. */
export function startWorkerProcess({ engine, queueName }: QueueWorld) {
  const settings = JSON.stringify({ engine, queueName, timing: quick })
  const child = spawn(process.execPath, [join(__dirname, 'worker-process.mjs'), settings], {
    stdio: 'inherit',
  })
  return {
    /** Ends it without a warning. */
    async kill() {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}
