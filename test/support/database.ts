import { randomUUID } from 'node:crypto'
import { withClient, withDatabase } from '#postgres'

export interface TestDatabase {
  url: string
  drop(): Promise<void>
}

/** A migrated, empty database of its own, copied from the template in a few milliseconds. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_PG_URL
  if (!server) throw new Error('TEST_PG_URL is missing: database tests need test/support/global-setup.mjs')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const run = (sql: string) => withClient(server, (client) => client.query(sql))
  await run(`CREATE DATABASE ${name} TEMPLATE template_tap_huan STRATEGY file_copy`)
  return {
    url: withDatabase(server, name),
    drop: async () => void (await run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  }
}
