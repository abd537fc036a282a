import type { ChildProcess } from 'node:child_process'
import type { ReadyMessage } from '../config/follow-parent.js'
import { LaunchError, messages, type Say } from './launch.messages.js'

const steady = 60_000

/** How long to wait before start number `failures` + 1 in a row, in milliseconds: 0.5 s doubling to 30 s. */
export const backOff = (failures: number) => Math.min(30_000, 500 * 2 ** failures)

/**
 * One forked process of the application. Until `keep()` an exit fails the start; from then on it is started
 * again with a growing pause.
 */
export class Child {
  /** Resolves with the first ready message; rejects when the process ends before. */
  readonly ready: Promise<ReadyMessage>
  private process?: ChildProcess
  private kept = false
  private stopping = false
  private failures = 0
  private startedAt = 0
  private timer?: NodeJS.Timeout
  private settle!: { resolve: (message: ReadyMessage) => void; reject: (error: Error) => void }

  constructor(
    readonly name: string,
    private readonly fork: () => ChildProcess,
    private readonly say: Say,
    private readonly changed: () => void,
  ) {
    this.ready = new Promise((resolve, reject) => (this.settle = { resolve, reject }))
    this.ready.catch(() => undefined) // whoever waits hears it; nobody need wait
  }

  get pid() {
    return this.isRunning ? this.process?.pid : undefined
  }

  get isRunning() {
    return this.process !== undefined && this.process.exitCode === null && this.process.signalCode === null
  }

  start() {
    this.startedAt = Date.now()
    const child = this.fork()
    this.process = child
    child.on('message', (message: Partial<ReadyMessage> | undefined) => {
      if (message?.ready) this.settle.resolve(message as ReadyMessage)
    })
    child.once('error', (error) => this.ended(error.message))
    child.once('exit', (code, signal) => this.ended(signal ?? `code ${code}`))
    this.changed()
  }

  /** From now on the process is started again whenever it ends. */
  keep() {
    this.kept = true
    if (!this.isRunning) this.startAgain('?')
  }

  /** Ends it, and does not start it again. */
  signal(signal: NodeJS.Signals) {
    this.stopping = true
    clearTimeout(this.timer)
    if (!this.isRunning) return
    // Windows knows no signal that a process could answer; there losing the launcher means "leave".
    if (process.platform === 'win32' && signal !== 'SIGKILL') this.process!.disconnect()
    else this.process!.kill(signal)
  }

  private ended(how: string) {
    this.settle.reject(new LaunchError(messages.childFailed(this.name, how)))
    if (this.stopping || !this.kept) return
    this.startAgain(how)
  }

  private startAgain(how: string) {
    if (Date.now() - this.startedAt > steady) this.failures = 0
    const pause = backOff(this.failures++)
    this.say(messages.childGone(this.name, how, pause / 1_000))
    this.timer = setTimeout(() => this.start(), pause)
  }
}
