import { unitGroups } from './organization-kinds.js'

/** SQL: the place of a column's value in a list of our own words; what is not in it stands last. */
export const placeIn = (words: readonly string[], column: string) =>
  `array_position(ARRAY[${words.map((word) => `'${word}'`).join(', ')}], ${column})`

/**
 * SQL for `ORDER BY`: units as offices list them, by khối and then by name (numbers by their value). `group` is
 * an expression for the khối, `unit` the alias of a `current_organizations`. Units of no khối stand last.
 */
export const unitOrder = (group: string, unit: string) =>
  `${placeIn(unitGroups, group)}, ${unit}.sort_key COLLATE "vi-VN-x-icu", ${unit}.id`
