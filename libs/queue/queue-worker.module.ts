import {
  Inject,
  Module,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common'
import { DiscoveryModule, DiscoveryService } from '@nestjs/core'
import { DataSource } from 'typeorm'
import { jobHandledBy, type JobHandler } from './handler.js'
import { definedJobs, type Job } from './job.js'
import { JobsRegistry, type Registration } from './jobs-registry.js'
import { QueueWorker } from './queue-worker.js'
import type { QueueWorkerSettings } from './settings.js'

export interface QueueWorkerModuleSettings extends QueueWorkerSettings {
  /** The jobs that must have a handler. Default: all that the loaded modules define. */
  jobs?: readonly Job[]
}

const WORKER_SETTINGS = Symbol('queue worker settings')

/**
 * The consumer's side, for the worker process only: finds every class marked `@HandlesJob`, refuses to
 * start when a job has no handler or two, and works until the process is told to stop.
 */
@Module({})
export class QueueWorkerModule implements OnApplicationBootstrap, OnModuleDestroy {
  private worker: QueueWorker | undefined

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly dataSource: DataSource,
    @Inject(WORKER_SETTINGS) private readonly settings: QueueWorkerModuleSettings,
  ) {}

  static forRoot(settings: QueueWorkerModuleSettings): DynamicModule {
    return {
      module: QueueWorkerModule,
      imports: [DiscoveryModule],
      providers: [{ provide: WORKER_SETTINGS, useValue: settings }],
    }
  }

  async onApplicationBootstrap(): Promise<void> {
    const registry = new JobsRegistry(this.settings.jobs ?? definedJobs(), this.findHandlers())
    this.worker = new QueueWorker(this.dataSource, registry, this.settings)
    await this.worker.start()
    this.settings.log.info('queue: working', { jobs: registry.names })
  }

  /** Before the database module closes its pool, which is at onApplicationShutdown. */
  async onModuleDestroy(): Promise<void> {
    await this.worker?.close()
  }

  private findHandlers(): Registration[] {
    return this.discovery.getProviders().flatMap(({ metatype, instance }) => {
      const job = typeof metatype === 'function' ? jobHandledBy(metatype) : undefined
      return job ? [{ job, handler: instance as JobHandler<Job, unknown> }] : []
    })
  }
}
