import { placeIn, unitOrder } from '../organizations/unit-order.js'
import { nameOrderOf } from '../people/ordered-names.js'
import { positionRoles } from '../people/position-roles.js'

/** SQL for `ORDER BY`: registrations `r` of the one training `training` by name, as its organizer orders names. */
export const rosterByName = (training: string): string =>
  `${nameOrderOf('r.sort_key', `(SELECT organizer_id FROM trainings WHERE id = ${training})`)},
  r.full_name COLLATE "vi-VN-x-icu", r.unit_name, r.id`

/**
 * SQL for `ORDER BY`: people as they stand on the papers of the training, so that the sign-in sheet, the list at
 * the door and the numbers of the certificates follow one another. By khối and unit, so that a unit's people sit
 * and sign together; within it the chair before the vice-chair, then by name. Expects the aliases `r` for
 * `registrations` and `o` for its unit in `current_organizations`.
 */
export const rosterOrder = (training: string): string =>
  `${unitOrder('r.unit_group', 'o')}, ${placeIn(positionRoles, 'r.position_role')}, ${rosterByName(training)}`
