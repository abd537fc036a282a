/** Where BullMQ keeps its queue: PostgreSQL, or Redis when `redisUrl` is given. */
export interface QueueEngine {
  databaseUrl: string
  redisUrl?: string
}

/** Where the queue reports. `fields` carry ids and codes, never personal data. */
export interface QueueLog {
  info(message: string, fields?: object): void
  warn(message: string, fields?: object): void
  error(message: string, fields?: object): void
}

/** All in milliseconds of real time but for the counts. */
export interface QueueTiming {
  /** Between two looks for due rows. */
  pollMs: number
  /** Between two sweeps for lost rows. */
  sweepMs: number
  /** A row handed to the queue and not begun for so long counts as forgotten by it. */
  forgottenAfterMs: number
  /** A run whose worker does not renew it for so long counts as dead. */
  leaseMs: number
  /** A run is renewed no longer than this, so that a hung one ends too. */
  longestRunMs: number
  maxAttempts: number
  /** Before the second, third … attempt; the last one repeats. */
  backoffMs: readonly number[]
  /** Rows with the queue at a time. */
  window: number
  /** Work waits, and this worker has begun none, for so long: it has gone deaf. */
  silenceMs: number
  /** What runs at shutdown may take so long; the sweep finishes the rest. */
  closeWithinMs: number
  /** Done rows are removed after this. */
  keepDoneMs: number
}

const SECOND = 1_000
const MINUTE = 60 * SECOND

export const defaultTiming: QueueTiming = {
  pollMs: 200,
  sweepMs: SECOND,
  forgottenAfterMs: MINUTE,
  leaseMs: 30 * SECOND,
  longestRunMs: 10 * MINUTE,
  maxAttempts: 5,
  backoffMs: [2 * SECOND, 15 * SECOND, MINUTE, 5 * MINUTE],
  window: 100,
  silenceMs: MINUTE,
  closeWithinMs: 15 * SECOND,
  keepDoneMs: 7 * 24 * 60 * MINUTE,
}

export interface QueueWorkerSettings {
  engine: QueueEngine
  log: QueueLog
  /** Jobs run at once in this process: 1 or 2, for papers are drawn on the one thread. Default 2. */
  concurrency?: number
  /** Name of the BullMQ queue (letters, digits, dashes). Default `jobs`. */
  queueName?: string
  timing?: Partial<QueueTiming>
  /** Called once the worker counts as deaf. Default: leave with code 1, so that the launcher starts a new one. */
  onDeaf?: () => void
}
