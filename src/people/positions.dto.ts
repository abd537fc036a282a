import { BooleanField, ChoiceField, DateField, IdField, IntField, TextField } from '#fields'
import { positionRoles, positionSides, type PositionRole, type PositionSide } from './position-roles.js'

class PositionFacts {
  @IdField({ description: 'The body in which it is held' })
  organizationId: string

  @ChoiceField(positionSides)
  side: PositionSide

  @ChoiceField(positionRoles, {
    optional: true,
    description: 'Of the union; a professional position has none',
  })
  role?: PositionRole

  @TextField({ max: 100, optional: true, description: 'Its words; the usual ones of the role when left out' })
  title?: string

  @DateField({ description: 'The first day' })
  validFrom: string

  @DateField({ optional: true, description: 'The last day on which it was held; left out while it is held' })
  lastDay?: string
}

export class AddPosition extends PositionFacts {}

export class EditPosition extends PositionFacts {
  @IntField({ min: 1, max: 1_000_000_000, description: 'The version that was edited' })
  version: number
}

export class EndPosition {
  @DateField({ description: 'The last day on which it was held' })
  lastDay: string
}

export class MovePerson {
  @IdField({ description: 'The new unit' })
  unitId: string

  @ChoiceField(positionRoles)
  role: PositionRole

  @TextField({ max: 100, optional: true, description: 'Words for the role; its usual ones when left out' })
  title?: string

  @DateField({ description: 'The first day in the new unit; not in the future' })
  movesOn: string

  @BooleanField({ description: 'Another person than those of the same name in the new unit' })
  namesake = false
}

/** What a form is called with when the body was chosen on a page of its own. */
export class ChosenBody {
  @IdField({ optional: true })
  organizationId?: string
}

export class ChosenUnit {
  @IdField({ optional: true })
  unitId?: string
}
