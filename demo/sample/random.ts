/** The one seed of all sample data: the same people, late-comers and seats on every machine. */
export const SEED = 26_042_023

/** A share of the whole for each value; the shares need not add up to anything. */
export type Weighted<T> = readonly (readonly [T, number])[]

/** Numbers that look random and are the same on every run (xorshift of 32 bits). */
export class SampleRandom {
  private state: number

  /** @param stream keeps parts apart, so that one more draw in one part moves nothing in another. */
  constructor(stream: string) {
    this.state =
      [...stream].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193), SEED) || 1
    for (let i = 0; i < 16; i++) this.next()
  }

  /** From 0 up to, but without, 1. */
  next(): number {
    this.state ^= this.state << 13
    this.state ^= this.state >>> 17
    this.state ^= this.state << 5
    return (this.state >>> 0) / 2 ** 32
  }

  between(low: number, high: number): number {
    return low + this.next() * (high - low)
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  pick<T>(values: readonly T[]): T {
    const value = values[Math.floor(this.next() * values.length)]
    if (value === undefined) throw new RangeError('Nothing to pick from')
    return value
  }

  pickWeighted<T>(values: Weighted<T>): T {
    let left = this.next() * values.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [value, weight] of values) if ((left -= weight) < 0) return value
    return this.pick(values)[0]
  }

  shuffle<T>(values: readonly T[]): T[] {
    return values
      .map((value) => ({ value, place: this.next() }))
      .sort((a, b) => a.place - b.place)
      .map(({ value }) => value)
  }
}

/** A pack of `count` values in the given shares (largest remainders), in order: shuffle it to deal. */
export function pack<T>(count: number, shares: Weighted<T>): T[] {
  const whole = shares.reduce((sum, [, share]) => sum + share, 0)
  const exact = shares.map(([value, share]) => ({ value, exact: (count * share) / whole }))
  const missing = count - exact.reduce((sum, part) => sum + Math.floor(part.exact), 0)
  const byRemainder = [...exact].sort((a, b) => (b.exact % 1) - (a.exact % 1))
  const rounded = new Set(byRemainder.slice(0, missing))
  return exact.flatMap((part) => {
    const size = Math.floor(part.exact) + (rounded.has(part) ? 1 : 0)
    return Array.from({ length: size }, () => part.value)
  })
}
