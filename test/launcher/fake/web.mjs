// A web process as small as can be, for the launcher's tests: keeps notes in PostgreSQL.
import { createServer } from 'node:http'
import pg from 'pg'
import { followParent, reportReady } from '../../../dist/src/config/follow-parent.js'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL })
pool.on('error', () => undefined)

const routes = {
  '/pid': () => process.pid,
  '/notes': async () =>
    (await pool.query('SELECT text FROM notes ORDER BY text')).rows.map((row) => row.text),
  '/note': async (text) => (await pool.query('INSERT INTO notes VALUES ($1)', [text])).rowCount,
}

const server = createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost')
  try {
    response.end(JSON.stringify(await routes[pathname](searchParams.get('text'))))
  } catch (error) {
    response.writeHead(503).end(String(error))
  }
})

const close = async () => {
  server.closeAllConnections()
  await Promise.all([new Promise((resolve) => server.close(resolve)), pool.end()])
}

followParent(close)
process.once('SIGTERM', () => void close().then(() => process.exit(0)))
// One transaction: of two that make the table at once, the second waits and finds it.
await pool.query('SELECT pg_advisory_xact_lock(1); CREATE TABLE IF NOT EXISTS notes (text text)')
server.listen(Number(process.env.PORT), process.env.HOST, () => {
  const address = `http://127.0.0.1:${server.address().port}`
  reportReady({ address, setUpLink: `${address}/thiet-lap/mot-lan` })
})
