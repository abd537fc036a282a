import { peopleErrors } from './people.errors.js'
import { offeredName } from './person-names.js'

/** The name as it was chosen to be written; a name that stays as it is stored is not asked about again. */
export function chosenName(stored: string | null, dto: { fullName: string; nameCase?: string }): string {
  const offer = dto.fullName === stored ? null : offeredName(dto.fullName)
  if (offer === null || dto.nameCase === 'written') return dto.fullName
  if (dto.nameCase === 'offered') return offer
  throw peopleErrors.name_case_offered({ offer, written: dto.fullName })
}
