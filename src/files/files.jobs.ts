import { defineJob } from '#queue'

/** The bytes of a file whose last row was removed. */
export const removeBytes = defineJob('removeBytes', 'sha256')
