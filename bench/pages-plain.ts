// The peer of the page benchmark: a hand-written Fastify server of its own process. Each route runs the statements
// that the application was seen to send for the page, on an equal pool, and sends the page's bytes.
import fastify from 'fastify'
import pg from 'pg'
import type { Statement } from './registration-recorder.js'

export interface PlainRoute {
  path: string
  statements: Statement[]
  body: string
}

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.DATABASE_POOL),
  options: '-c timezone=UTC',
})
const server = fastify()

/** The first statement finds the thing; the others wait for nothing but it, which is the best that hands can write. */
async function runAll([first, ...others]: Statement[]): Promise<void> {
  if (first) await pool.query(first.text, first.values)
  await Promise.all(others.map(({ text, values }) => pool.query(text, values)))
}

async function serve(routes: PlainRoute[]): Promise<string> {
  for (const { path, statements, body } of routes) {
    server.get(path, async (_request, reply) => {
      await runAll(statements)
      return reply.type('text/html; charset=utf-8').header('cache-control', 'private, no-store').send(body)
    })
  }
  return server.listen({ port: 0, host: '127.0.0.1' })
}

process.on('message', (routes: PlainRoute[]) => {
  void serve(routes).then((address) => process.send?.({ address }))
})
process.on('disconnect', () => process.exit())
