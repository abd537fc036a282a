import { v7 as uuid } from 'uuid'
import type { TestApp } from './test-app.js'

const fillers: Record<string, () => unknown> = {
  uuid: () => uuid(),
  text: () => 'mẫu',
  integer: () => 1,
  boolean: () => false,
  jsonb: () => '{}',
  date: () => '2023-04-26',
  ARRAY: () => [],
}

/** What one value of a row brings with it. */
const completed = (table: string, { state, seq }: Record<string, unknown>) =>
  table === 'registrations'
    ? { ...(state === 'withdrawn' ? { ended_as: state } : {}), ...(seq ? { place: seq } : {}) }
    : {}

/** Inserts a row; what the table asks for and `values` leave out is filled with something harmless. */
export async function row(app: TestApp, table: string, values: Record<string, unknown>): Promise<string> {
  const required = await app.query<{ name: string; type: string }>(
    `SELECT column_name AS name, data_type AS type FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND is_nullable = 'NO' AND column_default IS NULL`,
    [table],
  )
  const filled = required.map(({ name, type }) => [name, fillers[type]?.() ?? app.clock.now()])
  const all: Record<string, unknown> = {
    ...Object.fromEntries(filled),
    ...completed(table, values),
    ...values,
  }
  const names = Object.keys(all)
  const places = names.map((_, index) => `$${index + 1}`).join(', ')
  const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${places}) RETURNING id`
  const [made] = await app.query<{ id: string }>(sql, Object.values(all))
  return made!.id
}
