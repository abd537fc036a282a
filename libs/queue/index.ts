export { definedJobs, defineJob, type Job, type JobPayload, type PayloadOf } from './job.js'
export { enqueueIn, enqueueManyIn, retryParkedIn, type EnqueueOptions } from './outbox.js'
export { OutboxRow, type OutboxState } from './outbox.entity.js'
export { countsByKind, listParked, type KindCounts, type ParkedJob } from './outbox-reads.js'
export { HandlesJob, type JobHandler } from './handler.js'
export { handled, JobsRegistry, type Registration } from './jobs-registry.js'
export { QueueHealth } from './queue-health.js'
export { QueueModule } from './queue.module.js'
export { QueueWorker } from './queue-worker.js'
export { QueueWorkerModule, type QueueWorkerModuleSettings } from './queue-worker.module.js'
export { migrateQueue } from './engine.js'
export {
  defaultTiming,
  type QueueEngine,
  type QueueLog,
  type QueueTiming,
  type QueueWorkerSettings,
} from './settings.js'
