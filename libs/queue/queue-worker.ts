import type { DataSource } from 'typeorm'
import { Dispatcher } from './dispatcher.js'
import { openReceiver, openSender, type Receiver } from './engine.js'
import type { JobsRegistry } from './jobs-registry.js'
import { Runner } from './runner.js'
import { defaultTiming, type QueueTiming, type QueueWorkerSettings } from './settings.js'
import { Watchdog } from './watchdog.js'
import { TookTooLong, within } from './within.js'

/** Everything a worker process needs: it dispatches, receives, sweeps and watches itself. */
export class QueueWorker {
  private readonly timing: QueueTiming
  private readonly runner: Runner
  private dispatcher: Dispatcher | undefined
  private receiver: Receiver | undefined
  private readonly watchdog: Watchdog

  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: JobsRegistry,
    private readonly settings: QueueWorkerSettings,
  ) {
    this.timing = { ...defaultTiming, ...settings.timing }
    const { log, onDeaf = () => process.exit(1) } = settings
    this.runner = new Runner(dataSource, registry, this.timing, log)
    this.watchdog = new Watchdog(dataSource, this.runner, registry.names, this.timing, log, onDeaf)
  }

  /** Resolves once jobs are being received. @throws on PostgreSQL when migrateQueue has not run. */
  async start(): Promise<void> {
    const { engine, log, concurrency = 2, queueName = 'jobs' } = this.settings
    this.receiver = await openReceiver(engine, queueName, log, {
      concurrency,
      receive: (kind, parcel) => this.runner.run(kind, parcel),
    })
    const sender = openSender(engine, queueName, log)
    this.dispatcher = new Dispatcher(this.dataSource, sender, this.registry.names, this.timing, log)
    this.dispatcher.start()
    this.watchdog.start()
  }

  /** Takes no new work, waits for what runs up to `closeWithinMs`; what is cut off is swept up later. */
  async close(): Promise<void> {
    const { log } = this.settings
    const closing = Promise.all([this.watchdog.close(), this.dispatcher?.close(), this.receiver?.close()])
    await within(this.timing.closeWithinMs, closing).catch((error: unknown) => {
      if (!(error instanceof TookTooLong)) throw error
      log.warn('queue: closed before its jobs were over', { closeWithinMs: this.timing.closeWithinMs })
    })
  }
}
