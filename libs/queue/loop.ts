/** Repeats `step` with a pause after each run, never two at once. */
export class Loop {
  private timer: NodeJS.Timeout | undefined
  private running: Promise<void> = Promise.resolve()
  private closed = false

  /** `step` returns the pause before the next run, in milliseconds, and must not reject. */
  constructor(private readonly step: () => Promise<number>) {}

  start(): void {
    this.running = this.step().then((pauseMs) => {
      if (!this.closed) this.timer = setTimeout(() => this.start(), pauseMs)
    })
  }

  /** Resolves once the current run, if any, is over. */
  async close(): Promise<void> {
    this.closed = true
    clearTimeout(this.timer)
    await this.running
  }
}
