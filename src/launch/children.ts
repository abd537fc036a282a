import { fork } from 'node:child_process'
import cluster from 'node:cluster'
import { until } from '#postgres'
import { Child } from './child.js'
import type { Say } from './launch.messages.js'

export interface Entries {
  /** Path of the script that serves HTTP. */
  web: string
  /** Path of the script that works off jobs. */
  worker: string
}

export interface Children {
  web: Child[]
  worker: Child
}

type Env = Record<string, string>

/**
 * Prepares the processes of the application. Several web processes share one port through node:cluster.
 * Forked ones have a session of their own: Ctrl-C reaches the launcher alone, which stops them in order.
 */
export function createChildren(
  entries: Entries,
  webConcurrency: number,
  env: Env,
  say: Say,
  changed: () => void,
) {
  const detached = process.platform !== 'win32'
  const forkAlone = (entry: string) => () => fork(entry, { env: { ...process.env, ...env }, detached })
  const forkShared = () => cluster.fork(env).process
  if (webConcurrency > 1) cluster.setupPrimary({ exec: entries.web, args: [] })
  const forkWeb = webConcurrency > 1 ? forkShared : forkAlone(entries.web)
  const web = Array.from({ length: webConcurrency }, (_, index) => {
    return new Child(webConcurrency > 1 ? `web ${index + 1}` : 'web', forkWeb, say, changed)
  })
  return { web, worker: new Child('worker', forkAlone(entries.worker), say, changed) } satisfies Children
}

/**
 * Ends web (no new requests), then worker (no new jobs); whoever is still there after 12 s is killed:
 * with PostgreSQL's own stop everything is over within 20 s.
 */
export async function stopChildren({ web, worker }: Children) {
  const webGone = () => web.every((child) => !child.isRunning)
  const allGone = () => webGone() && !worker.isRunning
  const startedAt = Date.now()
  web.forEach((child) => child.signal('SIGTERM'))
  await until(webGone, 5_000)
  worker.signal('SIGTERM')
  if (await until(allGone, 12_000 - (Date.now() - startedAt))) return
  killChildren({ web, worker })
  await until(allGone, 2_000)
}

export function killChildren({ web, worker }: Children) {
  for (const child of [...web, worker]) child.signal('SIGKILL')
}
