// Loaded into the web process before everything else (`--import`): tells its parent which statements it sends.
import pg from 'pg'

export interface Statement {
  text: string
  values: unknown[]
}

let recorded: Statement[] | null = null

type Query = (this: pg.Client, ...args: unknown[]) => unknown

const prototype = pg.Client.prototype as unknown as { query: Query }
const send = prototype.query

prototype.query = function (...args) {
  const [first, second] = args
  if (recorded) {
    const said = typeof first === 'string' ? { text: first, values: second } : (first as Statement)
    recorded.push({ text: said.text, values: Array.isArray(said.values) ? (said.values as unknown[]) : [] })
  }
  return send.apply(this, args)
}

process.on('message', (message) => {
  if (message === 'record') recorded = []
  if (message === 'recorded') {
    process.send?.({ statements: recorded })
    recorded = null
  }
})
