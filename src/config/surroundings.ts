import type { Clock } from '#clock'
import type { Log } from './log.js'

/** What surrounds an application and is replaced where it does not run in a process of its own. */
export interface Surroundings {
  clock?: Clock
  log?: Log
}
