/** SQL: ids of everybody who counts as the person that `person` counts as, as an array for `= ANY (…)`. */
export const identitiesOf = (person: string): string => `ARRAY(
  SELECT same.person_id FROM person_identities said JOIN person_identities same ON same.canonical_id = said.canonical_id
  WHERE said.person_id = ${person})`

/** SQL: joins as `alias` the row of `people` that `person` counts as: its names, phone and birth hold. */
export const joinCounted = (person: string, alias: string): string =>
  `JOIN person_identities counted_${alias} ON counted_${alias}.person_id = ${person}
   JOIN people ${alias} ON ${alias}.id = counted_${alias}.canonical_id`
