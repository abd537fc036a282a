import { Module } from '@nestjs/common'
import { QueueHealth } from './queue-health.js'

/** The producer's side, for web and worker. Owing a job is `enqueueIn(tx, …)`: it needs no queue client. */
@Module({ providers: [QueueHealth], exports: [QueueHealth] })
export class QueueModule {}
