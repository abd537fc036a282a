import { Logger } from '@nestjs/common'

/**
 * Runs a piece of work every so often, from start to stop: never twice at once in a process, and a run that
 * fails is written down and tried again at the next turn. Several processes may sweep the same rows, so the
 * work takes them by `FOR UPDATE SKIP LOCKED` or is harmless when repeated.
 *
 * A provider of a worker module owns one: `start` in `onApplicationBootstrap`, `stop` in `onModuleDestroy`.
 */
export class Sweep {
  private readonly log = new Logger('sweep')
  private timer: NodeJS.Timeout | undefined
  private running: Promise<void> = Promise.resolve()
  private stopped = false

  /** `name` is for the log; `everyMs` is the pause between the end of a run and the next. */
  constructor(
    private readonly name: string,
    private readonly everyMs: number,
    private readonly work: () => Promise<unknown>,
  ) {}

  /** The first run begins at once. */
  start(): void {
    this.running = this.run().then(() => {
      if (!this.stopped) this.timer = setTimeout(() => this.start(), this.everyMs)
    })
  }

  /** No run begins any more; resolves when the present one is over. */
  async stop(): Promise<void> {
    this.stopped = true
    clearTimeout(this.timer)
    await this.running
  }

  private async run(): Promise<void> {
    try {
      await this.work()
    } catch (error) {
      this.log.error(`sweep failed: ${this.name}`, error instanceof Error ? error.stack : String(error))
    }
  }
}
