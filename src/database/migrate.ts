import pg from 'pg'
import { createDataSource } from './data-source.js'
import { migrateQueue } from '#queue'

const LOCK = 7_126_042_023

/**
 * Brings the database of `connectionString` to the newest schema, once, whichever process starts first:
 * the others wait on the advisory lock and then find nothing to do. Returns the names of what ran.
 */
export async function migrate(connectionString: string): Promise<string[]> {
  // A connection of its own, without statement_timeout: waiting for a long migration is no fault.
  const guard = new pg.Client({ connectionString })
  await guard.connect()
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [LOCK])
    const dataSource = createDataSource(connectionString, 2, 'tap-huan migrations')
    await dataSource.initialize()
    try {
      await dataSource.query('SET statement_timeout = 0')
      const ran = await dataSource.runMigrations({ transaction: 'each' })
      await migrateQueue(connectionString)
      return ran.map((migration) => migration.name)
    } finally {
      await dataSource.destroy()
    }
  } finally {
    await guard.end()
  }
}
