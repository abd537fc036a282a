import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { DataSource, type EntityManager } from 'typeorm'
import {
  JobsRegistry,
  OutboxRow,
  QueueWorker,
  migrateQueue,
  type QueueTiming,
  type Registration,
} from '#queue'
import { Outbox1761000001000 } from '../../migrations/1761000001000-outbox.js'
import { hasRedis, startRedis, type TestRedis } from './redis.js'

export type EngineName = 'PostgreSQL' | 'Redis'

/** The engines that this machine has; says which one is left out. */
export const engineNames: EngineName[] = hasRedis ? ['PostgreSQL', 'Redis'] : ['PostgreSQL']
if (!hasRedis) console.warn('SKIPPED: the queue suite on Redis, for redis-server is not installed')

export const log = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** Short, so that what takes a minute in earnest takes an instant here. */
export const quick: Partial<QueueTiming> = {
  pollMs: 10,
  sweepMs: 20,
  forgottenAfterMs: 400,
  leaseMs: 400,
  backoffMs: [10],
  closeWithinMs: 5_000,
}

/** A database with the outbox and a table of effects, without the rest of the application. */
export class QueueDatabase {
  private constructor(
    readonly url: string,
    readonly dataSource: DataSource,
  ) {}

  static async create(): Promise<QueueDatabase> {
    const url = new URL(process.env.TEST_PG_URL ?? '')
    const name = `queue_${randomUUID().slice(0, 8)}`
    await administer(url.href, `CREATE DATABASE ${name} TEMPLATE template0`)
    url.pathname = `/${name}`
    const dataSource = new DataSource({
      type: 'postgres',
      url: url.href,
      entities: [OutboxRow],
      migrations: [Outbox1761000001000],
      installExtensions: false,
      extra: { statement_timeout: 5_000, lock_timeout: 3_000 },
    })
    await dataSource.initialize()
    await dataSource.runMigrations()
    await dataSource.query('CREATE TABLE effects (ref text NOT NULL)')
    await migrateQueue(url.href)
    return new QueueDatabase(url.href, dataSource)
  }

  get manager(): EntityManager {
    return this.dataSource.manager
  }

  async drop(): Promise<void> {
    await this.dataSource.destroy()
    const url = new URL(this.url)
    const name = url.pathname.slice(1)
    url.pathname = '/postgres'
    await administer(url.href, `DROP DATABASE ${name} WITH (FORCE)`)
  }

  async clear(): Promise<void> {
    await this.dataSource.query('TRUNCATE outbox, effects')
  }

  async effects(): Promise<string[]> {
    const rows = await this.dataSource.query<{ ref: string }[]>('SELECT ref FROM effects ORDER BY ref')
    return rows.map((row) => row.ref)
  }

  /** How many rows are in each state. */
  async states(): Promise<Record<string, number>> {
    const rows = await this.dataSource.query<{ state: string; count: number }[]>(
      'SELECT state, count(*)::int AS count FROM outbox GROUP BY state',
    )
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
  }
}

async function administer(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

/** One engine over one database, with a new queue for each test. */
export class QueueWorld {
  queueName = ''
  private workers: QueueWorker[] = []

  private constructor(
    readonly database: QueueDatabase,
    public redis: TestRedis | undefined,
  ) {}

  static async open(name: EngineName): Promise<QueueWorld> {
    return new QueueWorld(await QueueDatabase.create(), name === 'Redis' ? await startRedis() : undefined)
  }

  get engine() {
    return { databaseUrl: this.database.url, redisUrl: this.redis?.url }
  }

  async begin(): Promise<void> {
    this.queueName = `test-${randomUUID()}`
    await this.database.clear()
  }

  async startWorker(registrations: Registration[], timing: Partial<QueueTiming> = {}): Promise<QueueWorker> {
    const registry = new JobsRegistry([], registrations)
    const { engine, queueName } = this
    const settings = { engine, log, queueName, concurrency: 2, timing: { ...quick, ...timing } }
    const worker = new QueueWorker(this.database.dataSource, registry, settings)
    this.workers.push(worker)
    await worker.start()
    return worker
  }

  async stopWorkers(): Promise<void> {
    await Promise.all(this.workers.splice(0).map((worker) => worker.close()))
  }

  /** Takes everything away that the queue knows, under the feet of whoever works. */
  async emptyQueue(): Promise<void> {
    if (this.redis) {
      await this.redis.client.flushall()
      return
    }
    const tables = await this.database.dataSource.query<{ name: string }[]>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'bullmq' AND tablename <> 'migration'`,
    )
    for (const { name } of tables) await this.database.dataSource.query(`DELETE FROM bullmq."${name}"`)
  }

  /** Ends every connection to the database, ours too. */
  async dropConnections(): Promise<void> {
    const url = new URL(this.database.url)
    const name = url.pathname.slice(1)
    url.pathname = '/postgres'
    await administer(
      url.href,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
    )
  }

  async close(): Promise<void> {
    await this.redis?.stop()
    await this.database.drop()
  }
}
