import { BooleanField, ChoiceField, EmailField, IdField, IntField, PhoneField, TextField } from '#fields'
import { positionRoles, type PositionRole } from './position-roles.js'

export const genders = ['female', 'male'] as const

export class CreatePerson {
  @IdField({ description: 'The unit in whose union the person works' })
  unitId: string

  @TextField({ max: 100 })
  fullName: string

  @ChoiceField(positionRoles)
  role: PositionRole

  @TextField({ max: 100, optional: true, description: 'Words for the role; its usual ones when left out' })
  title?: string

  @ChoiceField(genders, { optional: true })
  gender?: string

  @IntField({ min: 1920, max: 2015, optional: true })
  birthYear?: number

  @PhoneField({ optional: true })
  phone?: string

  @EmailField({ optional: true })
  email?: string

  @BooleanField({ description: 'Another person than those of the same name in the unit' })
  namesake = false
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

  @IntField({ min: 1, max: 100_000, optional: true })
  page?: number

  @IntField({ min: 1, max: 200, optional: true })
  pageSize?: number
}

export class NewPersonForm {
  @IdField({ optional: true, description: 'The unit that is chosen already' })
  unitId?: string
}
