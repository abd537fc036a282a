import type { Actor } from '../access/actor.js'

/** Jobs belong to the whole installation: they are shown to the administrators of its top body, to nobody below. */
export const mayManageJobs = (actor: Actor, topBody: string | null): boolean =>
  topBody !== null && actor.roots('jobs.manage').includes(topBody)
