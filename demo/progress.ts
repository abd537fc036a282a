/** Tells a person at the terminal what is being done, one line for each deed. */
export class Progress {
  private step = 0
  private readonly startedAt = Date.now()

  constructor(
    private readonly steps: number,
    private readonly write: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
  ) {}

  begin(title: string): void {
    this.step++
    this.write(`\n[${this.step}/${this.steps}] ${title}`)
  }

  did(what: string): void {
    this.write(`   ✓ ${what}`)
  }

  /** Checks an outcome that the whole demonstration rests on. */
  expect(what: string, actual: unknown, expected: unknown): void {
    if (actual !== expected) throw new Error(`${what}: cần ${String(expected)}, đang là ${String(actual)}`)
    this.did(`${what}: ${String(actual)}`)
  }

  get seconds(): number {
    return Math.round((Date.now() - this.startedAt) / 1000)
  }
}
