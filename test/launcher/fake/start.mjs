// The real launcher over small web and worker processes. Settings as for `npm start`.
import { fileURLToPath } from 'node:url'
import { readSettings } from '../../../dist/src/config/settings.js'
import { runApplication } from '../../../dist/src/launch/run.js'

const here = (name) => fileURLToPath(new URL(name, import.meta.url))
const { dataDir, host, port, databaseUrl, webConcurrency } = readSettings()
const entries = { web: here('web.mjs'), worker: here('worker.mjs') }
// An interrupted test run closes the pipe that it holds; nothing of it stays behind.
process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM')).resume()

// Processes are killed here, never the machine: the disk need not be waited for.
await runApplication({ dataDir, host, port, databaseUrl, webConcurrency, entries, throwAway: true })
