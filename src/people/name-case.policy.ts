import { peopleErrors } from './people.errors.js'
import { offeredName } from './person-names.js'

interface WrittenName {
  written: string
  /** The answer to the question: one of `nameCases`. */
  nameCase?: string
}

/**
 * The name as it was chosen to be written: one all in small letters or in capitals is asked about
 * (`name_case_offered`), never changed unasked. A name that stays as it is stored is not asked about again.
 */
export function chosenName(stored: string | null, { written, nameCase }: WrittenName): string {
  const offer = written === stored ? null : offeredName(written)
  if (offer === null || nameCase === 'written') return written
  if (nameCase === 'offered') return offer
  throw peopleErrors.name_case_offered({ offer, written })
}
