import { Log } from '../../src/config/log.js'

/** Keeps the lines instead of printing them, at the most talkative level. */
export class TestLog extends Log {
  readonly lines: string[]

  constructor(name: string) {
    const lines: string[] = []
    super('trace', name, { write: (line: string) => void lines.push(line) })
    this.lines = lines
  }

  /** The lines of unexpected failures: empty when all went well. */
  get failures(): string[] {
    return this.lines.filter((line) => (JSON.parse(line) as { level: number }).level >= 50)
  }
}
