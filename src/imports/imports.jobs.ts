import { defineJob } from '#queue'

/** Reads the file in a process apart and keeps its rows. */
export const readImport = defineJob('readImport', 'importId')

/** The dry run: says of each row what would become of it. */
export const checkImport = defineJob('checkImport', 'importId')

/** Does what was confirmed, chunk by chunk. */
export const applyImport = defineJob('applyImport', 'importId')

/** Takes back what was applied, row by row, where nothing depends on it. */
export const takeBackImport = defineJob('takeBackImport', 'importId')
