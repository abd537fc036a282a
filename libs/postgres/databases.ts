import { Client, escapeIdentifier } from 'pg'

/** Runs statements on one short-lived connection; PG* settings of the environment do not reach it. */
export async function withClient<T>(
  connectionString: string,
  use: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({
    connectionString,
    connectionTimeoutMillis: 5_000,
    options: '',
    ...sslOf(connectionString),
  })
  // A server that stops while we talk to it fails the query; without a listener it would end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await use(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

const sslOf = (connectionString: string) => (/[?&]ssl/.test(connectionString) ? {} : { ssl: false })

/** The same server's address with another database. */
export function withDatabase(connectionString: string, database: string) {
  const url = new URL(connectionString)
  url.pathname = `/${encodeURIComponent(database)}`
  return url.href
}

/**
 * Makes an UTF-8 database unless it exists, on the server of a superuser's connection string.
 * @returns the connection string of that database
 */
export async function createDatabase(connectionString: string, name: string): Promise<string> {
  await withClient(connectionString, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (rowCount) return
    await client
      .query(`CREATE DATABASE ${escapeIdentifier(name)} ENCODING 'UTF8' TEMPLATE template0`)
      .catch(unlessDuplicate)
  })
  return withDatabase(connectionString, name)
}

/** Two that make the same database at once: one meets the other's name, or its row in the catalogue. */
function unlessDuplicate(error: Error & { code?: string }) {
  if (error.code !== '42P04' && error.code !== '23505') throw error
}
