/** SQL: ids of everybody who counts as the person that `person` counts as, as an array for `= ANY (…)`. */
export const identitiesOf = (person: string): string => `ARRAY(
  SELECT same.person_id FROM person_identities said JOIN person_identities same ON same.canonical_id = said.canonical_id
  WHERE said.person_id = ${person})`

/** SQL: joins as `alias` the row of `people` that `person` counts as: its names, phone and birth hold. */
export const joinCounted = (person: string, alias: string): string =>
  `JOIN person_identities counted_${alias} ON counted_${alias}.person_id = ${person}
   JOIN people ${alias} ON ${alias}.id = counted_${alias}.canonical_id`

/** SQL: of several positions the one chosen for it stands for the person, else the one held last. */
export const STANDING = `held.stands DESC, held.valid_from DESC, held.created_at DESC, held.id DESC`

/** SQL: words of the union position that stands for `person` in a list to choose from; null when he holds none. */
export const openTitleOf = (person: string): string => openOf(person, 'title')

/** The role of the same position. */
export const openRoleOf = (person: string): string => openOf(person, 'role')

const openOf = (person: string, column: 'title' | 'role') => `(
  SELECT held.${column} FROM positions held
  WHERE held.person_id = ANY (${identitiesOf(person)}) AND held.side = 'union' AND held.valid_to IS NULL
  ORDER BY ${STANDING} LIMIT 1)`

/** Erasing leaves a row without a name, and its key is its own id: nobody is to be found or chosen by it. */
export const notErased = (person: string) => `(${person}.name_key <> ${person}.id::text)`

/** The same of a row that was read. */
export const isErased = ({ id, nameKey }: { id: string; nameKey: string }) => nameKey === id
