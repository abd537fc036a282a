import {
  BooleanField,
  ChoiceField,
  IdField,
  IdListField,
  IntField,
  ListField,
  PhoneField,
  TextField,
} from '#fields'
import { positionRoles, type PositionRole } from '../people/position-roles.js'
import { registrationStates, type RegistrationState } from './registration-states.js'

export class RoleQuota {
  @ChoiceField(positionRoles)
  role: PositionRole

  @IntField({ min: 0, max: 1000, description: 'Places of each unit for this position' })
  capacity: number
}

export class SetQuotas {
  @IdListField({
    optional: true,
    max: 2000,
    description: 'All grassroots unions below the organiser when left out',
  })
  unitIds?: string[]

  @ListField(() => RoleQuota, { max: positionRoles.length })
  roles: RoleQuota[]
}

export class SetCapacity {
  @IntField({ min: 1, max: 10_000 })
  capacity: number
}

export const answers = ['silent', 'answered'] as const

export class ListQuotas {
  @TextField({ max: 100, optional: true, description: 'Unit or person, accents do not matter' })
  search?: string

  @ChoiceField(answers, { optional: true })
  answer?: (typeof answers)[number]

  @ChoiceField(['vi', 'en'], { optional: true })
  lang?: string
}

/** A known person by `personId`, or a new one by unit, name and position. */
export class RegisterPerson {
  @IdField({ optional: true })
  personId?: string

  @IdField({ optional: true })
  unitId?: string

  @TextField({ max: 100, optional: true })
  fullName?: string

  @ChoiceField(positionRoles, { optional: true })
  role?: PositionRole

  @TextField({ max: 100, optional: true, description: 'Words for the position, when they are more exact' })
  title?: string

  @ChoiceField(['female', 'male'], { optional: true })
  gender?: string

  @IntField({ min: 1920, max: 2015, optional: true })
  birthYear?: number

  @PhoneField({ optional: true })
  phone?: string
}

/** What the page of a new registration may be asked: which person stands chosen, who is looked for. */
export class NewRegistrationQuery {
  @TextField({ max: 100, optional: true })
  search?: string

  @IdField({ optional: true })
  personId?: string

  @ChoiceField(['vi', 'en'], { optional: true })
  lang?: string
}

export class RegisterMyself {
  @TextField({ max: 100 })
  fullName: string

  @IdField()
  unitId: string

  @ChoiceField(positionRoles)
  role: PositionRole

  @IntField({ min: 1920, max: 2015, optional: true })
  birthYear?: number

  @PhoneField()
  phone: string

  @BooleanField({ description: 'Agrees that the organiser uses these facts to hold the training' })
  consent = false
}

export class RegisterList {
  @TextField({
    max: 60_000,
    multiline: true,
    verbatim: true,
    description: 'Lines “name; position; unit; birth year; phone”',
  })
  text: string

  @IdField({ optional: true, description: 'The unit of lines that name none' })
  unitId?: string
}

export class ListRegistrations {
  @TextField({ max: 100, optional: true })
  search?: string

  @ChoiceField(registrationStates, { optional: true })
  state?: RegistrationState

  @IntField({ min: 1, max: 100_000, optional: true })
  page?: number

  @IntField({ min: 1, max: 500, optional: true })
  pageSize?: number

  @ChoiceField(['vi', 'en'], { optional: true })
  lang?: string
}

export class Withdraw {
  @TextField({ max: 300 })
  reason: string
}

export class PublicQuery {
  @ChoiceField(['vi', 'en'], { optional: true })
  lang?: string
}
