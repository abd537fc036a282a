// Runs the recorded statements of one registration again for other people, on a bare pool.
import { randomBytes } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import { v7 as uuid } from 'uuid'
import type { Statement } from './registration-recorder.js'

/** One run's own values in place of the recorded ones. */
interface Run {
  /** Recorded id → id of this run, for what existed before. */
  known: Map<string, string>
  /** Recorded id → new id, for what the registration made. */
  made: Map<string, string>
  seq: number
}

type Value = (run: Run) => unknown

const anyUuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g

/** A UUIDv7 begins with its time, so it tells whether the recorded registration made it. */
const timeOf = (id: string) => parseInt(id.slice(0, 8) + id.slice(9, 13), 16)

export interface Recording {
  statements: Statement[]
  startedAt: number
  /** Ids of the recorded registration that belong to its person, unit, quota and training. */
  own: Set<string>
  /** The place in the line that it got: a number that nothing else is. */
  seq: number
}

interface Step {
  text: string
  values: Value[]
  givesSeq: boolean
}

export function compile(recording: Recording): Step[] {
  return recording.statements.map(({ text, values }) => ({
    text,
    values: values.map((value) => valueOf(recording, text, value)),
    givesSeq: /RETURNING next_seq/.test(text),
  }))
}

function valueOf(recording: Recording, text: string, value: unknown): Value {
  if (value === recording.seq) return (run) => run.seq
  if (typeof value !== 'string') return () => value
  if (/INSERT INTO "?links/.test(text) && /^[0-9a-f]{64}$/.test(value))
    return () => randomBytes(32).toString('hex')
  const changes = (id: string) => recording.own.has(id) || timeOf(id) >= recording.startedAt
  if (!(value.match(anyUuid) ?? []).some(changes)) return () => value
  return (run) => value.replace(anyUuid, (id) => (changes(id) ? idIn(run, id) : id))
}

function idIn({ known, made }: Run, id: string): string {
  const present = known.get(id) ?? made.get(id)
  if (present) return present
  const fresh = uuid()
  made.set(id, fresh)
  return fresh
}

async function replayOne(client: PoolClient, steps: Step[], known: Map<string, string>): Promise<void> {
  const run: Run = { known, made: new Map(), seq: 0 }
  for (const { text, values, givesSeq } of steps) {
    const { rows } = await client.query<{ seq: number }>(
      text,
      values.map((value) => value(run)),
    )
    if (givesSeq) run.seq = rows[0]!.seq
  }
}

/** Registers everybody with the same statements and round trips, `most` at a time. Registrations per second. */
export async function replay(pool: Pool, steps: Step[], people: Map<string, string>[], most: number) {
  const startedAt = performance.now()
  let next = 0
  const lane = async () => {
    while (next < people.length) {
      const known = people[next++]!
      const client = await pool.connect()
      try {
        await replayOne(client, steps, known)
      } finally {
        client.release()
      }
    }
  }
  await Promise.all(Array.from({ length: most }, lane))
  return people.length / ((performance.now() - startedAt) / 1000)
}
