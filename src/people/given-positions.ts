import type { NewPerson } from './new-person.js'
import { titleOf, type PositionRole, type PositionSide } from './position-roles.js'

/** A position as a list or a form gives one along with its person. */
export interface GivenPosition {
  unitId: string
  side: PositionSide
  role: PositionRole
  title: string
}

type Given = Pick<NewPerson, 'unitId' | 'role' | 'title' | 'profession'>

export const unionPosition = ({ unitId, role, title }: Given): GivenPosition => ({
  ...{ unitId, side: 'union', role, title: title ?? titleOf(role) },
})

/** At work roles are words alone. */
export const profession = ({ unitId, profession: title = '' }: Given): GivenPosition => ({
  ...{ unitId, side: 'professional', role: 'other', title },
})
