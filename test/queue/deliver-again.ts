import { Queue, createPostgresBackend, withBackend } from 'bullmq'
import { until } from '../support/until.js'
import type { QueueWorld } from './queue-world.js'

const onPostgres = withBackend(createPostgresBackend)

/** Puts the one row's delivery into the queue once more, as a queue does that took its worker for dead. */
export async function deliverAgain({ database, queueName, engine, redis }: QueueWorld, kind: string) {
  const [parcel] = await database.dataSource.query<object[]>('SELECT id FROM outbox')
  const options = { removeOnComplete: true, removeOnFail: true }
  const queue = redis
    ? new Queue(queueName, { connection: { url: redis.url }, prefix: 'taphuan' })
    : new onPostgres.Queue(queueName, { connection: engine.databaseUrl })
  const job = await queue.add(kind, parcel, { ...options, jobId: 'again-1' })
  return {
    /** Resolves once a worker has taken and finished it. */
    async received() {
      await until(async () => (await queue.getJob(job.id ?? '')) === undefined, 'the second delivery is over')
      await queue.close()
    },
  }
}
