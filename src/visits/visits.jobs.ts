import { defineJob } from '#queue'

/** Makes numbers of the days that are over; each run asks for the next. */
export const foldVisits = defineJob('foldVisits')
