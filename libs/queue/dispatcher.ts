import type { DataSource } from 'typeorm'
import { giveBack, removeOldDone, sweepLost, takeDue, type Delivery } from './deliveries.js'
import type { Sender } from './engine.js'
import { failureText } from './failure-text.js'
import { Loop } from './loop.js'
import type { QueueLog, QueueTiming } from './settings.js'
import { within } from './within.js'

const AFTER_FAULT_MS = 1_000
const SEND_WITHIN_MS = 10_000
const REMOVE_EVERY_MS = 10 * 60_000

/** Hands due rows to the queue and makes lost ones due again. Several may work side by side. */
export class Dispatcher {
  private readonly loop = new Loop(() => this.step())
  private nextSweepAt = 0
  private nextRemovalAt = 0

  constructor(
    private readonly dataSource: DataSource,
    private readonly sender: Sender,
    private readonly kinds: string[],
    private readonly timing: QueueTiming,
    private readonly log: QueueLog,
  ) {}

  start(): void {
    this.loop.start()
  }

  async close(): Promise<void> {
    await this.loop.close()
    await this.sender.close()
  }

  private async step(): Promise<number> {
    try {
      await this.sweep()
      return (await this.dispatch()) ? 0 : this.timing.pollMs
    } catch (error) {
      this.log.error('queue: dispatching failed', { error: failureText(error) })
      return Math.max(AFTER_FAULT_MS, this.timing.pollMs)
    }
  }

  /** True when rows were handed over, so that more may wait. */
  private async dispatch(): Promise<boolean> {
    const { window, forgottenAfterMs } = this.timing
    const taken = await takeDue(this.dataSource.manager, this.kinds, window, forgottenAfterMs)
    if (taken.length === 0) return false
    await this.send(taken)
    return true
  }

  private async send(taken: Delivery[]): Promise<void> {
    try {
      await within(SEND_WITHIN_MS, this.sender.send(taken))
    } catch (error) {
      await giveBack(this.dataSource.manager, taken)
      throw error
    }
  }

  private async sweep(): Promise<void> {
    const now = Date.now()
    if (now >= this.nextSweepAt) {
      this.nextSweepAt = now + this.timing.sweepMs
      for (const row of await sweepLost(this.dataSource.manager, this.timing.maxAttempts)) {
        this.log.warn('queue: a lost job is due again or parked', row)
      }
    }
    if (now >= this.nextRemovalAt) {
      this.nextRemovalAt = now + REMOVE_EVERY_MS
      await removeOldDone(this.dataSource.manager, this.timing.keepDoneMs)
    }
  }
}
