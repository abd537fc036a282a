import type { INestApplicationContext } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import type { QueueTiming } from '#queue'
import { WorkerModule } from '../../src/worker.module.js'
import type { TestApp } from './test-app.js'
import { TestLog } from './test-log.js'

/** Short, so that what takes a minute in earnest takes an instant here. */
const quick: Partial<QueueTiming> = {
  pollMs: 10,
  sweepMs: 20,
  forgottenAfterMs: 400,
  leaseMs: 1_000,
  backoffMs: [10],
  closeWithinMs: 5_000,
}

export interface TestWorker {
  nest: INestApplicationContext
  log: TestLog
  close(): Promise<void>
}

/** The worker as it runs, in this process, over the database, folder and clock of a test's application. */
export async function startTestWorker(app: TestApp, timing: Partial<QueueTiming> = {}): Promise<TestWorker> {
  const log = new TestLog('worker')
  const nest = await NestFactory.createApplicationContext(
    WorkerModule.with(app.settings, {
      clock: app.clock,
      log,
      queue: { timing: { ...quick, ...timing }, onDeaf: () => log.error('queue: deaf') },
    }),
    { logger: log, abortOnError: false },
  )
  return { nest, log, close: () => nest.close() }
}
