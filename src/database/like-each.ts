/** More words than anybody types; the rest is looked at row by row. */
const SOUGHT_BY_INDEX = 8

/**
 * SQL, true: the column is like each of the `count` patterns in the array `$n`. Said one by one, because no index serves
 * `LIKE ALL`; of none at all the column is not even read.
 */
export function likeEach(column: string, parameter: number, count: number): string {
  const patterns = `$${parameter}::text[]`
  if (count === 0) return `${patterns} IS NOT NULL`
  const single = Array.from(
    { length: Math.min(count, SOUGHT_BY_INDEX) },
    (_, index) => `${column} LIKE (${patterns})[${index + 1}]`,
  )
  return [...single, ...(count > SOUGHT_BY_INDEX ? [`${column} LIKE ALL (${patterns})`] : [])].join(' AND ')
}
