import { ChoiceField, IdField, IdListField, IntField, TextField } from '#fields'
import { unitGroups } from '../organizations/organization-kinds.js'
import { positionRoles, type PositionRole } from '../people/position-roles.js'
import { rollUps, type RollUp } from './unit-members.js'

export class SeeUnitHistory {
  @IntField({ min: 1900, max: 2200, optional: true, description: 'All years when left out' })
  year?: number

  @ChoiceField(rollUps, { optional: true, description: 'By the tree of today, or of each training’s day' })
  by?: RollUp

  @IdField({ optional: true, description: 'The last training of the page before' })
  after?: string
}

export class SeeUnitHistoryByUnit {
  @IntField({ min: 1900, max: 2200, optional: true, description: 'The newest when left out' })
  year?: number

  @ChoiceField(rollUps, { optional: true, description: 'By the tree of today, or of each training’s day' })
  by?: RollUp

  @IntField({ min: 1, max: 1_000, optional: true })
  page?: number
}

export class SeeUntrained {
  @TextField({
    max: 100,
    optional: true,
    description: 'Words of the title or of the topics; accents may be left out. Any training when left out',
  })
  topic?: string

  @IntField({ min: 1, max: 50, optional: true, description: 'How many years back; 2 when left out' })
  years?: number

  @IdField({ optional: true, description: 'This unit and those below it' })
  unitId?: string

  @TextField({ max: 100, optional: true, description: "Words of the unit's name; accents may be left out" })
  unit?: string

  @ChoiceField(positionRoles, { optional: true, description: 'Of the union positions held today' })
  role?: PositionRole

  @ChoiceField(unitGroups, { optional: true, description: 'Khối of the unit' })
  group?: (typeof unitGroups)[number]

  @IdField({ optional: true, description: 'The last person of the page before' })
  after?: string

  @ChoiceField(['page'], { optional: true, description: 'Everybody on the page stands ticked' })
  tick?: 'page'

  @IdField({ optional: true, description: 'The training that stands chosen' })
  trainingId?: string
}

export class RegisterUntrained {
  @IdField()
  trainingId: string

  @IdListField({ max: 200, description: 'People to be registered' })
  personIds: string[]
}
