import { BooleanField, ChoiceField, IdField, IdListField, IntField, PhoneField, TextField } from '#fields'
import { positionRoles, type PositionRole } from '../people/position-roles.js'
import { answers } from './registrations.dto.js'

export class ListNominations {
  @TextField({ max: 100, optional: true, description: 'Words of the unit; accents do not matter' })
  search?: string

  @ChoiceField(answers, { optional: true })
  answer?: (typeof answers)[number]

  @IntField({ min: 1, max: 100_000, optional: true })
  page?: number

  @IntField({ min: 1, max: 500, optional: true })
  pageSize?: number

  @ChoiceField(['vi', 'en'], { optional: true })
  lang?: string
}

export class AskUnits {
  @IdListField({ optional: true, max: 2000, description: 'All units that have places when left out' })
  unitIds?: string[]
}

/** A colleague of the unit by `personId`, or a new one by name and position. */
export class NameDelegate {
  @IdField({ optional: true })
  personId?: string

  @TextField({ max: 100, optional: true })
  fullName?: string

  @ChoiceField(positionRoles, { optional: true })
  role?: PositionRole

  @ChoiceField(['female', 'male'], { optional: true })
  gender?: string

  @IntField({ min: 1920, max: 2015, optional: true })
  birthYear?: number

  @PhoneField({ optional: true })
  phone?: string

  @BooleanField({ description: 'The nominator told the colleague that his data are sent, and what for' })
  told = false
}

export class WithdrawDelegate {
  @TextField({ max: 300, optional: true })
  reason?: string
}
