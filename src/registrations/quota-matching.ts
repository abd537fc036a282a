/** SQL: whether the quota `q` counts somebody of this position. One without positions counts anybody of the unit. */
export const counts = (q: string, role: string): string =>
  `(${q}.position_roles = '{}' OR ${role} = ANY (${q}.position_roles))`

/**
 * SQL for `ORDER BY`: the most exact quota first, so that a chair takes the chair's place before one that a
 * vice-chair might need, and a place for anybody last.
 */
export const exactFirst = (q: string): string =>
  `(${q}.position_roles = '{}'), cardinality(${q}.position_roles), ${q}.id`
