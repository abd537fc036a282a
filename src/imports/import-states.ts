/**
 * The way of a file: read, its columns understood, checked without any effect, applied, and perhaps taken back.
 * Those that end in -ing are the worker's; in the others it waits for a person.
 */
export const importStates = [
  'reading',
  'unreadable',
  'mapping',
  'checking',
  'checked',
  'applying',
  'applied',
  'taking_back',
  'taken_back',
  'discarded',
] as const

export type ImportState = (typeof importStates)[number]

/** What the check says of a row. `left_out`: no row of the list (a sum, a heading, a signature). */
export const rowOutcomes = ['new', 'matched', 'doubtful', 'error', 'left_out'] as const

export type RowOutcome = (typeof rowOutcomes)[number]

/** What staff decide of a doubtful row. */
export const rowChoices = ['same', 'new', 'leave_out', 'split'] as const

export type RowChoice = (typeof rowChoices)[number]

/** What became of a row: nothing yet, done, could not be done, taken back, could not be taken back. */
export const rowStates = ['waiting', 'applied', 'failed', 'taken_back', 'kept'] as const

export type RowState = (typeof rowStates)[number]

const working: ImportState[] = ['reading', 'checking', 'applying', 'taking_back']

export const isWorking = (state: ImportState) => working.includes(state)

/** Until it is applied, what was understood of the columns may be changed. */
export const isMappable = (state: ImportState) => state === 'mapping' || state === 'checked'

/** No effect of it is anywhere yet: once its job has been given up it may be thrown away. */
export const isWithoutEffect = (state: ImportState) => state === 'reading' || state === 'checking'

export const isDiscardable = (state: ImportState) => isMappable(state) || state === 'unreadable'
