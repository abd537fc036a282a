import { Module, type DynamicModule } from '@nestjs/common'
import { QUEUE_REDIS_URL, QueueHealth } from './queue-health.js'

/** The producer's side, for the web. Owing a job is `enqueueIn(tx, …)`: it needs no queue client. */
@Module({ providers: [QueueHealth], exports: [QueueHealth] })
export class QueueModule {
  /** `redisUrl`: where BullMQ keeps its queue; null when that is PostgreSQL. For the health check alone. */
  static on(redisUrl: string | null): DynamicModule {
    return { module: QueueModule, providers: [{ provide: QUEUE_REDIS_URL, useValue: redisUrl }] }
  }
}
