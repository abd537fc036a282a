import type { NewPerson } from '../../people/new-person.js'
import type { PositionRole } from '../../people/position-roles.js'
import type { PersonSaid } from './read-person.js'

/** What is kept of a judged row: the person, and the unit or the name of one to be made. */
export interface PersonValues {
  said: PersonSaid
  unitId?: string
  newUnit?: string
}

/** `held`: the role of a known person, which stays his when the list tells none. */
export function newPersonOf(said: PersonSaid, unitId: string, held: PositionRole = 'other'): NewPerson {
  const { unitName: _name, unitCode: _code, role, ...facts } = said
  return { ...facts, unitId, role: role ?? held }
}
