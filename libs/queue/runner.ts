import type { DataSource } from 'typeorm'
import { begin, fail, isDone, renew, settle, type Run } from './deliveries.js'
import type { Parcel } from './engine.js'
import { failureText } from './failure-text.js'
import type { JobsRegistry, Registration } from './jobs-registry.js'
import type { QueueLog, QueueTiming } from './settings.js'

/** Rolls an effect back that another run has already had. */
class Overtaken extends Error {}

/** Runs deliveries: begin, prepare, then effect and “done” in one transaction. */
export class Runner {
  /** When a delivery last reached this worker or a run of it showed life. */
  lastSignAt = Date.now()

  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: JobsRegistry,
    private readonly timing: QueueTiming,
    private readonly log: QueueLog,
  ) {}

  /** Throws only when the database cannot record the outcome; the sweep then finds the row. */
  async run(kind: string, parcel: Parcel): Promise<void> {
    this.lastSignAt = Date.now()
    const registration = this.registry.find(kind)
    // A newer worker's job during a roll-out: the sweep will hand it over again.
    if (!registration) return this.log.warn('queue: no handler in this worker', { kind, id: parcel.id })
    const run = await begin(this.dataSource.manager, parcel.id, this.timing.leaseMs)
    if (!run) return
    const stop = this.keepLease(run)
    try {
      await this.attempt(run, registration)
    } catch (error) {
      if (!(error instanceof Overtaken)) await this.recordFailure(run, error)
    } finally {
      stop()
      this.lastSignAt = Date.now()
    }
  }

  private async attempt(run: Run, { job, handler }: Registration): Promise<void> {
    const payload = job.payloadOf(run.ref)
    const value = await handler.prepare?.(payload)
    await this.dataSource.transaction(async (tx) => {
      if (await isDone(tx, run)) throw new Overtaken()
      await handler.perform(tx, payload, value)
      // Lock order: the business rows first, the outbox row last, as in every transaction that enqueues.
      if (!(await settle(tx, run))) throw new Overtaken()
    })
  }

  private async recordFailure(run: Run, error: unknown): Promise<void> {
    const { backoffMs, maxAttempts } = this.timing
    const state = await fail(this.dataSource.manager, run, {
      error: failureText(error),
      backoffMs: backoffMs[Math.min(run.attempts, backoffMs.length) - 1] ?? 0,
      maxAttempts,
    })
    const fields = { kind: run.kind, id: run.id, attempt: run.attempts, error: failureText(error) }
    if (state === 'parked') this.log.error('queue: a job is parked', fields)
    else this.log.warn('queue: a job failed', fields)
  }

  private keepLease(run: Run): () => void {
    const { leaseMs, longestRunMs } = this.timing
    const beganAt = Date.now()
    const timer = setInterval(() => {
      if (Date.now() - beganAt > longestRunMs) return clearInterval(timer)
      this.lastSignAt = Date.now()
      renew(this.dataSource.manager, run, leaseMs).catch((error: unknown) =>
        this.log.warn('queue: a lease was not renewed', { id: run.id, error: failureText(error) }),
      )
    }, leaseMs / 3)
    return () => clearInterval(timer)
  }
}
