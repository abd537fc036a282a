import type { Client } from 'pg'
import type { Statement } from '../registration-recorder.js'

export interface Plan {
  sql: string
  lines: string[]
  ms: number
  /** Of what was done: the same for pages that differ only in what they ask for. */
  key: string
}

/** Who asks, and what stands on every page. */
const usual = [
  /FROM sessions/,
  /UPDATE sessions/,
  /WITH site AS/,
  /^(START|COMMIT|BEGIN|ROLLBACK)/,
  /INSERT INTO/,
]

export const everyRequest = (text: string): boolean =>
  usual.some((pattern) => pattern.test(text)) || !/^\s*(SELECT|WITH)/.test(text)

/** What was done, without what differs from run to run and says nothing. */
const noise =
  /Planning:|Planning Time|Index Searches|Heap Fetches|Sort Method|Full-sort|Batches|Storage:|Worker \d/

/** Run twice before, so that it is warm. */
export async function planOf(client: Client, { text, values }: Statement): Promise<Plan> {
  await client.query(text, values)
  await client.query(text, values)
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, BUFFERS) ${text}`, values)
  const told = rows.map((row) => row['QUERY PLAN']).filter((line) => !noise.test(line))
  // Pages read are said once, for all together.
  const buffers = told.findIndex((line) => /Buffers:/.test(line))
  const lines = told.filter((line, index) => index === buffers || !/Buffers:/.test(line))
  const ms = Number(/Execution Time: ([\d.]+)/.exec(lines.at(-1) ?? '')?.[1] ?? NaN)
  const key = lines.map((line) => line.replace(/\(.*/, '')).join('\n')
  return {
    sql: shown(text),
    lines: lines.map((line) =>
      line
        .replace(/ +\(cost=\S+ rows=\S+ width=\d+\)/, '')
        .slice(0, 140)
        .trimEnd(),
    ),
    ms,
    key,
  }
}

/** The statement without the margin that it has in the source. */
function shown(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd())
  const margins = lines
    .slice(1)
    .filter(Boolean)
    .map((line) => line.length - line.trimStart().length)
  const margin = Math.min(...margins, 40)
  return lines.map((line, index) => (index === 0 ? line.trim() : line.slice(margin))).join('\n')
}
