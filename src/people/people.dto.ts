import {
  BooleanField,
  ChoiceField,
  EmailField,
  IdField,
  IntField,
  PartialDateField,
  PhoneField,
  TextField,
} from '#fields'
import type { NameOrder } from '#text'
import { positionRoles, type PositionRole } from './position-roles.js'

export const genders = ['female', 'male'] as const

const births = { min: 1920, max: 2015 }

/** How a name all in capitals is to be written: as offered, or as it came. */
export const nameCases = ['offered', 'written'] as const

export class CreatePerson {
  @IdField({ description: 'The unit in whose union the person works' })
  unitId: string

  @TextField({ max: 100 })
  fullName: string

  @ChoiceField(nameCases, { optional: true, description: 'Answers `name_case_offered`' })
  nameCase?: string

  @ChoiceField(positionRoles)
  role: PositionRole

  @TextField({ max: 100, optional: true, description: 'Words for the role; its usual ones when left out' })
  title?: string

  @ChoiceField(genders, { optional: true })
  gender?: string

  @PartialDateField({ ...births, optional: true, description: 'A year, or a full date where it is known' })
  birth?: string

  @PhoneField({ optional: true })
  phone?: string

  @EmailField({ optional: true })
  email?: string

  @BooleanField({ description: 'Another person than those of the same name in the unit' })
  namesake = false
}

export class EditPerson {
  @TextField({ max: 100 })
  fullName: string

  @ChoiceField(nameCases, { optional: true, description: 'Answers `name_case_offered`' })
  nameCase?: string

  @TextField({
    max: 60,
    optional: true,
    description: 'Parts of the name; left out all three: they follow the name',
  })
  familyName?: string

  @TextField({ max: 60, optional: true })
  middleName?: string

  @TextField({ max: 60, optional: true })
  givenName?: string

  @ChoiceField(genders, { optional: true })
  gender?: string

  @PartialDateField({ ...births, optional: true, description: 'A year, or a full date where it is known' })
  birth?: string

  @PhoneField({ optional: true })
  phone?: string

  @EmailField({ optional: true })
  email?: string

  @BooleanField({ description: 'Another person than those who look alike' })
  namesake = false

  @IntField({ min: 1, max: 1_000_000_000, description: 'The version that was edited' })
  version: number
}

export class ListPeople {
  @TextField({
    max: 100,
    optional: true,
    description: 'Words of the name or the unit; accents may be left out',
  })
  search?: string

  @IdField({ optional: true, description: 'This unit and those below it' })
  unitId?: string

  @IdField({
    optional: true,
    description: '`next` of the page before: goes on from there, however long the list is',
  })
  after?: string

  @IntField({ min: 1, max: 200, optional: true })
  page?: number

  @IntField({ min: 1, max: 200, optional: true })
  pageSize?: number
}

export class NewPersonForm {
  @IdField({ optional: true, description: 'The unit that is chosen already' })
  unitId?: string
}

export const nameOrders = [
  'given-middle-family',
  'given-family-middle',
] as const satisfies readonly NameOrder[]

export class ChooseNameOrder {
  @ChoiceField(nameOrders)
  nameOrder: NameOrder
}
