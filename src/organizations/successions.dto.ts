import {
  BooleanField,
  ChoiceField,
  DateField,
  IdField,
  IdListField,
  IntField,
  ListField,
  TextField,
} from '#fields'
import { organizationKinds, unitGroups, type OrganizationKind } from './organization-kinds.js'
import { successionKinds, type SuccessionKind } from './succession-kinds.js'

/** The decision by which something changes, and the day from which on it holds. */
export class Decision {
  @DateField({ description: 'The first day on which it holds; what is for a day to come is kept until then' })
  effectiveOn: string

  @TextField({ max: 60, description: '25/QĐ-LĐLĐ' })
  decisionNumber: string

  @DateField({ optional: true })
  decidedOn?: string

  @TextField({ max: 500, optional: true })
  note?: string
}

export class Rename extends Decision {
  @TextField({ max: 200 })
  name: string
}

export class Transfer extends Decision {
  @IdField({ description: 'The body directly above from that day on' })
  parentId: string
}

export class ChangeStanding extends Decision {
  @ChoiceField(organizationKinds)
  kind: OrganizationKind

  @ChoiceField(unitGroups, { optional: true, description: 'Khối; none when left out' })
  unitGroup?: string

  @ChoiceField(['active', 'suspended'])
  status: 'active' | 'suspended'
}

/** A body that exists, or one that the succession founds. */
export class Target {
  @IdField({ optional: true, description: 'A body that exists; else name and kind of the new one' })
  organizationId?: string

  @TextField({ max: 200, optional: true })
  name?: string

  @ChoiceField(organizationKinds, { optional: true, description: 'As the first predecessor when left out' })
  kind?: OrganizationKind
}

export class Merge extends Decision {
  @IdListField({
    optional: true,
    max: 50,
    description: 'Bodies that go into the target together with this one',
  })
  others?: string[]

  @IdField({ optional: true, description: 'The body that takes them in; else a new one is founded' })
  targetId?: string

  @TextField({ max: 200, optional: true, description: 'Name of the new body' })
  name?: string

  @ChoiceField(organizationKinds, { optional: true })
  kind?: OrganizationKind
}

export class ChildPlace {
  @IdField({ description: 'A unit directly below' })
  organizationId: string

  @IntField({
    min: 0,
    max: 19,
    optional: true,
    description: 'Which target takes it, counted from 0; decided for it when left out',
  })
  target?: number
}

export class Split extends Decision {
  @ListField(() => Target, { max: 20 })
  targets: Target[]

  @ListField(() => ChildPlace, {
    optional: true,
    max: 500,
    description: 'Units that are not named go to the first target when the body ends, else stay',
  })
  children?: ChildPlace[]

  @BooleanField({ description: 'The body itself ends' })
  ends = false

  @BooleanField({ description: 'Units that are not named stay, or go to the first target: seen and meant' })
  leavesRest = false
}

export class Dissolve extends Decision {
  @IdField({ optional: true, description: 'Takes the units below; the body above when left out' })
  receiverId?: string
}

/** All that holds from now on, and why it was wrong; what is left out is forgotten. */
export class CorrectSuccession extends Decision {
  @TextField({ max: 500 })
  reason: string
}

export class ReverseSuccession {
  @TextField({ max: 500 })
  reason: string
}

export class NewSuccession {
  @ChoiceField(successionKinds)
  kind: SuccessionKind

  /** Chosen on the page that finds bodies where no scripts run. */
  @IdField({ optional: true })
  parentId?: string

  @IdField({ optional: true })
  targetId?: string

  @IdField({ optional: true })
  receiverId?: string
}
