import { Inject, Injectable, Optional, type OnModuleDestroy } from '@nestjs/common'
import { Redis } from 'ioredis'
import { DataSource } from 'typeorm'
import { within } from './within.js'

/** Address of the Redis that BullMQ uses; not provided (or null) where it works on PostgreSQL. */
export const QUEUE_REDIS_URL = Symbol('queue redis url')

const ANSWER_WITHIN_MS = 1_000

/**
 * The producer's side of health: whether work can be owed, and whether the engine that carries it answers.
 * A slow worker does not make the web unready.
 */
@Injectable()
export class QueueHealth implements OnModuleDestroy {
  private redis: Redis | null = null

  constructor(
    private readonly dataSource: DataSource,
    @Optional() @Inject(QUEUE_REDIS_URL) private readonly redisUrl: string | null = null,
  ) {}

  /** Asks each time; a Redis that does not answer within a second counts as gone. */
  async isReady(): Promise<boolean> {
    const asked = [this.askOutbox(), this.redisUrl ? this.askRedis(this.redisUrl) : this.askTables()]
    return Promise.all(asked).then(
      () => true,
      () => false,
    )
  }

  onModuleDestroy() {
    this.redis?.disconnect()
  }

  private askOutbox(): Promise<unknown> {
    return this.dataSource.query('SELECT 1 FROM outbox LIMIT 1')
  }

  private askTables(): Promise<unknown> {
    return this.dataSource.query('SELECT 1 FROM bullmq.job LIMIT 1')
  }

  private askRedis(url: string): Promise<unknown> {
    this.redis ??= new Redis(url, {
      lazyConnect: false,
      maxRetriesPerRequest: 1,
      connectTimeout: ANSWER_WITHIN_MS,
    })
      // Said by the answer "not ready"; without a listener it would end the process.
      .on('error', () => undefined)
    return within(ANSWER_WITHIN_MS, this.redis.ping())
  }
}
