import 'reflect-metadata'
import type { EntityManager } from 'typeorm'
import type { Job, PayloadOf } from './job.js'

/**
 * What a worker does for one job. It may be called more often than once for the same ids, even at the
 * same time, but only one `perform` commits. It re-reads its rows and returns when they are gone.
 */
export interface JobHandler<J extends Job, Value = void> {
  /** Slow work outside any transaction (rendering, writing a file named by its content). */
  prepare?(payload: PayloadOf<J>): Promise<Value>
  /**
   * The effect, short: committed together with “done”, rolled back together when it throws. `value` is
   * what `prepare` returned. A throw is retried later and parked after five attempts.
   */
  perform(tx: EntityManager, payload: PayloadOf<J>, value: Value): Promise<void>
}

const HANDLED_JOB = Symbol('handled job')

type HandlerClass<J extends Job, Value> = new (...dependencies: never[]) => JobHandler<J, Value>

/** Marks a provider as the handler of `job`; QueueWorkerModule finds it wherever it is provided. */
export function HandlesJob<J extends Job>(job: J) {
  return <Value>(target: HandlerClass<J, Value>): void => Reflect.defineMetadata(HANDLED_JOB, job, target)
}

/** The job that a class is the handler of, if it is one. */
export function jobHandledBy(target: object): Job | undefined {
  return Reflect.getMetadata(HANDLED_JOB, target) as Job | undefined
}
