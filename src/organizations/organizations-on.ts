/** True in SQL for the dated row `alias` that holds on the day in `$n`. */
const holds = (alias: string, parameter: number) =>
  `${alias}.valid_from <= $${parameter}::date AND (${alias}.valid_to IS NULL OR ${alias}.valid_to > $${parameter}::date)`

/**
 * SQL: the bodies as they were on the day in `$n`, with the columns of `current_organizations`. Whoever did not exist
 * yet is absent; whoever had ended is there as dissolved, with the last name.
 */
export const organizationsOn = (parameter: number) => `(
  SELECT o.id, s.kind, s.status, s.unit_group, o.sample, n.name, n.sort_key, n.search_key, p.parent_id,
    o.external_code, o.version
  FROM organizations o
  JOIN organization_standings s ON s.organization_id = o.id AND ${holds('s', parameter)}
  JOIN organization_names n ON n.organization_id = o.id AND ${holds('n', parameter)}
  LEFT JOIN organization_parents p ON p.organization_id = o.id AND ${holds('p', parameter)})`

/** SQL: who stood directly below whom on the day in `$n`. */
export const parentsOn = (parameter: number) => `(
  SELECT p.organization_id, p.parent_id FROM organization_parents p WHERE ${holds('p', parameter)})`
