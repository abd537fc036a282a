import { placeIn, unitOrder } from '../organizations/unit-order.js'
import { positionRoles } from '../people/position-roles.js'

/**
 * SQL for `ORDER BY`: people as they stand on the papers of a training, so that the sign-in sheet, the list at
 * the door and the numbers of the certificates follow one another. By khối and unit, so that a unit's people sit
 * and sign together; within it the chair before the vice-chair, then by name. Expects the aliases `r` for
 * `registrations` and `o` for its unit in `current_organizations`.
 */
export const ROSTER_ORDER = `${unitOrder('r.unit_group', 'o')}, ${placeIn(positionRoles, 'r.position_role')},
  r.sort_key COLLATE "vi-VN-x-icu", r.full_name, r.id`
