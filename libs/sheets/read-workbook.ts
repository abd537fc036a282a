import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { WorkbookRefused, type ReadEvent, type RefusedCode } from './reading.js'

export interface ReadingBounds {
  /** Of the process that reads: its heap, and half as much again for all of it. Default 160. */
  memoryMb?: number
  /** It is killed after so long. Default 60,000. */
  timeMs?: number
}

export interface ReadingOutcome {
  /** Bytes of memory that the reading process had at most; null where it did not come to its end. */
  peakMemory: number | null
}

type Line = ReadEvent | { end: true; peakMemory: number } | { refused: RefusedCode; limit: number | null }

/**
 * Reads an XLSX file in a process of its own, which may die without harm to this one: its memory and its time are
 * bounded, and it knows no settings and no database. Rows come as they are read and wait to be taken.
 * @throws WorkbookRefused
 */
export async function* readWorkbook(
  bytes: Buffer,
  { memoryMb = 160, timeMs = 60_000 }: ReadingBounds = {},
): AsyncGenerator<ReadEvent, ReadingOutcome> {
  const child = startReader(memoryMb)
  const killer = setTimeout(() => child.kill('SIGKILL'), timeMs)
  // One that dies before it has read all: told by its missing end.
  child.stdin.on('error', () => undefined).end(bytes)
  const closed = once(child, 'close')
  try {
    for await (const text of createInterface({ input: child.stdout })) {
      const line = JSON.parse(text) as Line
      if ('refused' in line) throw new WorkbookRefused(line.refused, line.limit)
      if ('end' in line) return { peakMemory: line.peakMemory }
      yield line
    }
    throw new WorkbookRefused('too_heavy')
  } catch (error) {
    // A line that broke off is the last word of a killed reader.
    throw error instanceof SyntaxError ? new WorkbookRefused('too_heavy') : error
  } finally {
    clearTimeout(killer)
    child.kill('SIGKILL')
    await closed
  }
}

type Reader = ChildProcessByStdio<Writable, Readable, null>

function startReader(memoryMb: number): Reader {
  const { SystemRoot } = process.env
  return spawn(
    process.execPath,
    [`--max-old-space-size=${memoryMb}`, '--max-semi-space-size=2', readerFile(), `${memoryMb * 1.5}`],
    { stdio: ['pipe', 'pipe', 'ignore'], env: SystemRoot ? { SystemRoot } : {}, windowsHide: true },
  )
}

/** The built file, from the sources (where tests run) and from dist alike. */
function readerFile(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return join(folder, 'dist', 'libs', 'sheets', 'reading.child.js')
}
