import { config } from 'dotenv'
import { readSettings, SettingsError } from './config/settings.js'
import { runApplication } from './launch/run.js'

/** `npm start`: one parent that owns PostgreSQL, web and worker. */
try {
  config({ quiet: true })
  const { dataDir, host, port, databaseUrl, webConcurrency } = readSettings()
  await runApplication({ dataDir, host, port, databaseUrl, webConcurrency })
} catch (error) {
  if (!(error instanceof SettingsError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
