/**
 * Lets at most `most` pieces of work run at once for each key; the others wait in the order in which they
 * came. Without it a surge on one training would take every connection of the pool, only to queue behind
 * the same row lock, and no other page would answer.
 */
export class InFlightLimit {
  private readonly lanes = new Map<string, { running: number; waiting: (() => void)[] }>()

  constructor(private readonly most: number) {}

  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    await this.enter(key)
    try {
      return await work()
    } finally {
      this.leave(key)
    }
  }

  private enter(key: string): Promise<void> | void {
    const lane = this.lanes.get(key) ?? { running: 0, waiting: [] }
    this.lanes.set(key, lane)
    if (lane.running < this.most) {
      lane.running++
      return
    }
    return new Promise((resolve) => lane.waiting.push(resolve))
  }

  /** Hands the place on to the next in line, so that nobody slips in between. */
  private leave(key: string): void {
    const lane = this.lanes.get(key)!
    const next = lane.waiting.shift()
    if (next) return next()
    lane.running--
    if (lane.running === 0) this.lanes.delete(key)
  }
}
