import type { DataSource } from 'typeorm'
import { hasBacklog } from './deliveries.js'
import { Loop } from './loop.js'
import type { Runner } from './runner.js'
import type { QueueLog, QueueTiming } from './settings.js'

/**
 * Notices a worker that has gone deaf, as queue clients do after some failovers: work has waited too
 * long and nothing has reached this process for as long. A new process listens again.
 */
export class Watchdog {
  private readonly loop = new Loop(() => this.look())

  constructor(
    private readonly dataSource: DataSource,
    private readonly runner: Runner,
    private readonly kinds: string[],
    private readonly timing: QueueTiming,
    private readonly log: QueueLog,
    private readonly onDeaf: () => void,
  ) {}

  start(): void {
    this.loop.start()
  }

  close(): Promise<void> {
    return this.loop.close()
  }

  private async look(): Promise<number> {
    const { silenceMs } = this.timing
    if (Date.now() - this.runner.lastSignAt > silenceMs && (await this.workWaits(silenceMs))) {
      this.log.error('queue: work waits and this worker hears nothing, leaving', { silenceMs })
      this.runner.lastSignAt = Date.now()
      this.onDeaf()
    }
    return silenceMs / 10
  }

  /** While the database is away nobody can work: that is not deafness, and the silence starts anew. */
  private async workWaits(ms: number): Promise<boolean> {
    try {
      return await hasBacklog(this.dataSource.manager, this.kinds, ms)
    } catch {
      this.runner.lastSignAt = Date.now()
      return false
    }
  }
}
