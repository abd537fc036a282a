import { PostgresError } from './errors.js'
import { isAlive, until } from './processes.js'
import { isServerOf } from './running.js'

export type StopMode = 'smart' | 'fast' | 'immediate'

/** A server that is not our child tells nobody that it ends. */
export function watch(pid: number) {
  return new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      if (isAlive(pid)) return
      clearInterval(timer)
      resolve()
    }, 500)
    timer.unref()
  })
}

const signals = { smart: 'SIGTERM', fast: 'SIGINT', immediate: 'SIGQUIT' } as const

export async function stopProcess(cluster: string, pid: number, mode: StopMode) {
  const steps: [NodeJS.Signals, number][] = [
    [signals[mode], 10_000],
    ['SIGQUIT', 6_000],
    ['SIGKILL', 2_000],
  ]
  for (const [signal, ms] of steps) {
    // Asked before every signal: the number may belong to another program by now.
    if (!isServerOf(cluster, pid)) return
    process.kill(pid, signal)
    if (await until(() => !isAlive(pid), ms)) return
  }
  throw new PostgresError('not-answering', { subject: `pid ${pid}` })
}
