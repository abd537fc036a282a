import type { NameOrder } from '#text'

/** SQL: how names of the people of `organization` are ordered: its own choice, else that of the nearest body above. */
export const chosenOrderOf = (organization: string): string => `(
  SELECT n.name_order FROM organization_closure c JOIN name_orders n ON n.organization_id = c.ancestor_id
  WHERE c.descendant_id = ${organization} ORDER BY c.depth LIMIT 1)`

/**
 * SQL for `ORDER BY`: a stored sort key (given, middle, family) as that body orders names. `organization` names one
 * body for all rows, so that its choice is looked up once.
 */
export const nameOrderOf = (sortKey: string, organization: string): string =>
  `CASE WHEN ${chosenOrderOf(organization)} = 'given-family-middle'
    THEN family_first_key(${sortKey}) ELSE ${sortKey} END COLLATE "vi-VN-x-icu"`

/** SQL: the same key for an order that is known: an index stands for each. */
export const orderedKey = (sortKey: string, order: NameOrder): string =>
  order === 'given-family-middle' ? `family_first_key(${sortKey})` : sortKey

/**
 * SQL for `ORDER BY`: of what a search found the name before the unit, and of names the one written as it was sought
 * first. Takes the four lists of `NameSearch` in their order from the parameter `first` on; all empty, every row is 0.
 */
export const nameRank = (fullName: string, searchKey: string, first: number): string => `CASE
  WHEN ' ' || lower(${fullName} COLLATE "vi-VN-x-icu") || ' ' ~ ALL ($${first}::text[]) THEN 0
  WHEN ' ' || ${searchKey} || ' ' LIKE ALL ($${first + 1}::text[]) THEN 1
  WHEN ' ' || ${searchKey} LIKE ALL ($${first + 2}::text[]) THEN 2
  WHEN ${searchKey} LIKE ALL ($${first + 3}::text[]) THEN 3 ELSE 4 END`
