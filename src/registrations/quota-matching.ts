/** SQL: whether the quota `q` counts somebody of this position. One without positions counts anybody of the unit. */
export const counts = (q: string, role: string): string =>
  `(${q}.position_roles = '{}' OR ${role} = ANY (${q}.position_roles))`

/** SQL: whether the waiting registration `r` is kept out by its unit's quotas, be there a seat or not. */
export const waitsForQuota = (r: string): string => `(
  EXISTS (SELECT 1 FROM unit_quotas x WHERE x.training_id = ${r}.training_id)
  AND NOT EXISTS (SELECT 1 FROM registration_terms terms
    WHERE terms.training_id = ${r}.training_id AND terms.quotas_returned_at IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM unit_quotas q WHERE q.training_id = ${r}.training_id AND q.unit_id = ${r}.unit_id
    AND q.taken < q.capacity AND ${counts('q', `${r}.position_role`)}))`

/**
 * SQL for `ORDER BY`: the most exact quota first, so that a chair takes the chair's place before one that a
 * vice-chair might need, and a place for anybody last.
 */
export const exactFirst = (q: string): string =>
  `(${q}.position_roles = '{}'), cardinality(${q}.position_roles), ${q}.id`
