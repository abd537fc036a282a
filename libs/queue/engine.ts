import { Queue, Worker, createPostgresBackend, runMigrations, withBackend } from 'bullmq'
import pg from 'pg'
import type { Delivery } from './deliveries.js'
import type { QueueEngine, QueueLog } from './settings.js'

/** The sending end of the BullMQ queue. */
export interface Sender {
  send(deliveries: readonly Delivery[]): Promise<void>
  close(): Promise<void>
}

/** The receiving end. `close` waits for what runs; `close(true)` does not. */
export interface Receiver {
  close(force?: boolean): Promise<void>
}

/** What travels through the queue: which outbox row to look at. The kind is the job's name. */
export interface Parcel {
  id: string
}

export interface ReceiverOptions {
  concurrency: number
  receive: (kind: string, parcel: Parcel) => Promise<void>
}

const onPostgres = withBackend(createPostgresBackend)

/** Names a queue's keys in a Redis that others use too. */
const PREFIX = 'taphuan'

// Without the plan option a burst on a new queue is ten times slower.
const postgresConnection = ({ databaseUrl }: QueueEngine) => ({
  connectionString: databaseUrl,
  max: 4,
  connectionTimeoutMillis: 3_000,
  options: '-c plan_cache_mode=force_generic_plan',
})

const redisConnection = (url: string) => ({
  url,
  retryStrategy: (times: number) => Math.min(times * 200, 2_000),
})

// A Redis that is down or frozen must fail a hand-over, not hold it: the row is given back and tried again.
const failFast = { enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: 3_000 }

/** Brings BullMQ's own tables (schema `bullmq`) to their newest version. */
export async function migrateQueue(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await runMigrations(client)
  } finally {
    await client.end()
  }
}

export function openSender(engine: QueueEngine, name: string, log: QueueLog): Sender {
  const queue = engine.redisUrl
    ? new Queue(name, { connection: { ...redisConnection(engine.redisUrl), ...failFast }, prefix: PREFIX })
    : new onPostgres.Queue(name, { connection: postgresConnection(engine) })
  queue.on('error', (error: Error) => log.error('queue: the sender lost its connection', codeOf(error)))
  return {
    send: async (deliveries) => {
      await queue.addBulk(deliveries.map(toJob))
    },
    close: () => queue.close(),
  }
}

export async function openReceiver(
  engine: QueueEngine,
  name: string,
  log: QueueLog,
  { concurrency, receive }: ReceiverOptions,
): Promise<Receiver> {
  // runRetryDelay: the default leaves a worker idle for 15 s after its database came back.
  const options = {
    concurrency,
    runRetryDelay: 500,
    removeOnComplete: { count: 0 },
    removeOnFail: { count: 0 },
  }
  const work = (job: { name: string; data: Parcel }) => receive(job.name, job.data)
  const worker = engine.redisUrl
    ? new Worker<Parcel, void>(name, work, {
        connection: { ...redisConnection(engine.redisUrl), maxRetriesPerRequest: null },
        prefix: PREFIX,
        ...options,
      })
    : new onPostgres.Worker<Parcel, void>(name, work, { connection: postgresConnection(engine), ...options })
  worker.on('error', (error: Error) => log.error('queue: the receiver lost its connection', codeOf(error)))
  // A Redis that is down comes back later; a schema that is missing does not.
  if (!engine.redisUrl) await worker.waitUntilReady()
  return worker
}

/** The id is new for every delivery, as BullMQ ignores one it still knows; no colon, not digits only. */
function toJob({ id, kind, delivery }: Delivery) {
  const opts = { jobId: `${kind}-${id}-${delivery}`, removeOnComplete: true, removeOnFail: true }
  return { name: kind, data: { id } satisfies Parcel, opts }
}

function codeOf(error: Error & { code?: string }) {
  return { error: error.name, code: error.code ?? error.message.slice(0, 100) }
}
