/** `$n` holds the roots of the actor: true in SQL for what lies below one of them. */
export const withinReach = (column: string, parameter: number) =>
  `EXISTS (SELECT 1 FROM organization_closure reach
    WHERE reach.descendant_id = ${column} AND reach.ancestor_id = ANY($${parameter}::uuid[]))`

/**
 * How many bodies somebody reaches. Of few, everything that is theirs is gathered and sorted; of more, a list is walked
 * in its own order: with their ids in a hash, or, of many, asking for each row, because one of a few is theirs.
 */
export type ReachSize = 'few' | 'some' | 'many'

const FEW = 500
const SOME = 5_000

/** SQL: how many bodies, `n`, the roots in `$1` reach, as far as the sizes differ. */
export const REACHED = `SELECT count(*)::int AS n FROM (
  SELECT 1 FROM organization_closure WHERE ancestor_id = ANY($1::uuid[]) LIMIT ${SOME + 1}) reached`

export const reachSizeOf = (n: number): ReachSize => (n <= FEW ? 'few' : n <= SOME ? 'some' : 'many')

const below = (parameter: number) =>
  `SELECT reach.descendant_id FROM organization_closure reach WHERE reach.ancestor_id = ANY($${parameter}::uuid[])`

/** The same as `withinReach`, for a list of which one page is wanted in an order that an index has. */
export function walkedWithin(column: string, parameter: number, size: ReachSize): string {
  if (size === 'many') return withinReach(column, parameter)
  // OFFSET 0 keeps the ids a set of their own; CASE makes them a hash that is asked while walking.
  return size === 'few'
    ? `${column} IN (${below(parameter)} OFFSET 0)`
    : `CASE WHEN ${column} IN (${below(parameter)}) THEN true ELSE false END`
}

/** The same, for counting up to a limit: nothing is to be in order. */
export const countedWithin = (column: string, parameter: number, size: ReachSize): string =>
  walkedWithin(column, parameter, size === 'many' ? 'many' : 'few')

/** More than that is said as “hơn 1.000”: nobody turns so many pages, and counting them all takes a scan. */
export const COUNTED = 1_000
