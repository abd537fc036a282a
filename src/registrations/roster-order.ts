import { unitGroups } from '../organizations/organization-kinds.js'
import { positionRoles } from '../people/position-roles.js'

const inOrder = (words: readonly string[], column: string) =>
  `array_position(ARRAY[${words.map((word) => `'${word}'`).join(', ')}], ${column})`

/**
 * SQL for `ORDER BY`: units as offices list them, by khối and then by name (numbers by their value). `group` is
 * an expression for the khối, `unit` the alias of a `current_organizations`. Units of no khối stand last.
 */
export const unitOrder = (group: string, unit: string) =>
  `${inOrder(unitGroups, group)}, ${unit}.sort_key COLLATE "vi-VN-x-icu", ${unit}.id`

/**
 * SQL for `ORDER BY`: people as they stand on the papers of a training, so that the sign-in sheet, the list at
 * the door and the numbers of the certificates follow one another. By khối and unit, so that a unit's people sit
 * and sign together; within it the chair before the vice-chair, then by name. Expects the aliases `r` for
 * `registrations` and `o` for its unit in `current_organizations`.
 */
export const ROSTER_ORDER = `${unitOrder('r.unit_group', 'o')}, ${inOrder(positionRoles, 'r.position_role')},
  r.sort_key COLLATE "vi-VN-x-icu", r.full_name, r.id`
