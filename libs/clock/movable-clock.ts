import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { Clock } from './clock.js'

/**
 * A clock that can be set to another moment and runs on from there. The setting stands in a small
 * file, so that every process of an installation shows the same time. For demonstrations only.
 */
export class MovableClock extends Clock {
  private shiftMs = 0
  private readAt = -1

  constructor(private readonly file: string) {
    super()
  }

  now(): Date {
    const changedAt = statSync(this.file, { throwIfNoEntry: false })?.mtimeMs ?? 0
    if (changedAt !== this.readAt) {
      this.shiftMs = changedAt === 0 ? 0 : Number(readFileSync(this.file, 'utf8'))
      this.readAt = changedAt
    }
    return new Date(Date.now() + this.shiftMs)
  }

  /** Sets the time for every process that reads the same file. */
  moveTo(moment: Date): void {
    const draft = `${this.file}.new`
    writeFileSync(draft, String(moment.getTime() - Date.now()))
    renameSync(draft, this.file)
  }
}
