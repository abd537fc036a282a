import {
  BooleanField,
  ChoiceField,
  ChoiceListField,
  IdField,
  IdListField,
  IntField,
  ListField,
  MomentField,
  PhoneField,
  TextField,
} from '#fields'
import { positionRoles, type PositionRole } from '../people/position-roles.js'
import { registrationStates, type RegistrationState } from './registration-states.js'

/** Places for one position, for any of several, or (without either) for anybody of the unit. */
export class RoleQuota {
  @ChoiceField(positionRoles, { optional: true, description: 'One position; short for `roles` with one' })
  role?: PositionRole

  @ChoiceListField(positionRoles, { optional: true, description: 'Any of these positions' })
  roles?: PositionRole[]

  @IntField({ min: 0, max: 1000, description: 'Places of each unit' })
  capacity: number
}

export class SetQuotas {
  @IdListField({
    optional: true,
    max: 2000,
    description: 'All grassroots unions below the organiser when left out',
  })
  unitIds?: string[]

  @ListField(() => RoleQuota, { max: 20 })
  roles: RoleQuota[]
}

export class SetCapacity {
  @IntField({ min: 1, max: 10_000, description: 'Seats in the hall' })
  capacity: number

  @IntField({ min: 0, max: 10_000, optional: true, description: 'Places online; as they were when left out' })
  onlineCapacity?: number
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

/** Who comes in a delegate's place: a known person of the unit, or a new one by name and position. */
export class Substitute {
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

  @TextField({ max: 300 })
  reason: string
}

/** How a training takes people. */
export class EditTerms {
  @BooleanField({ description: 'Whoever registers on the public page waits for approval' })
  needsApproval = false

  @IntField({
    min: 0,
    max: 1_000,
    optional: true,
    description: 'How many may come unannounced; none when left out',
  })
  walkInLimit = 0

  @BooleanField({ description: 'Units replace their delegates by their link' })
  unitsMaySubstitute = false

  @MomentField({ optional: true, description: "From then on units' unused places are everybody's" })
  quotasReturnAt?: Date

  @IntField({
    min: 0,
    max: 30,
    optional: true,
    description: 'Days before the first session; no reminder when left out',
  })
  reminderDays?: number

  @BooleanField({ description: 'Whoever came is thanked by letter when the training was held' })
  sendsThanks = false

  @IntField({
    min: 0,
    max: 2_000_000_000,
    description: 'The version that the change was made from; 0 when nothing was set',
  })
  version: number
}
