interface Kept<T> {
  at: Date
  value: Promise<T>
}

const MOST_KEPT = 100

/** Figures that take long to count, kept for a while in this process. Whoever asks while they are counted waits along. */
export class KeptFigures<T> {
  private readonly kept = new Map<string, Kept<T>>()

  constructor(
    private readonly keptMs: number,
    private readonly now: () => Date,
  ) {}

  /** What `count` says, or said within the time, and when it was asked. A failure is not kept. */
  async get(key: string, count: () => Promise<T>): Promise<{ value: T; at: Date }> {
    const known = this.kept.get(key)
    const age = known ? this.now().getTime() - known.at.getTime() : -1
    // A clock that was set back makes what was counted later untrue.
    const { at, value } = known && age >= 0 && age < this.keptMs ? known : this.keep(key, count())
    return { value: await value, at }
  }

  private keep(key: string, value: Promise<T>): Kept<T> {
    const fresh = { at: this.now(), value }
    this.kept.delete(key)
    this.kept.set(key, fresh)
    value.catch(() => this.kept.get(key) === fresh && this.kept.delete(key))
    if (this.kept.size > MOST_KEPT) this.kept.delete(this.kept.keys().next().value!)
    return fresh
  }
}
