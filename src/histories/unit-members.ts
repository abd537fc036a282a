/** Whether a unit's people count for the body that it belongs to today, or for the one it belonged to then. */
export const rollUps = ['now', 'then'] as const
export type RollUp = (typeof rollUps)[number]

/**
 * SQL of `WITH`: who belongs to the body `$1`, through which direct sub-unit (`child_id`; the body itself for its own
 * people), from day `since` until before day `until`. The same that `organization_closure` says of today, with bodies
 * that were dissolved below their successors, or `organization_subtree_on($1, day)` of each day.
 */
export const membersOf = (rollUp: RollUp): string => (rollUp === 'now' ? NOW : THEN)

const NOW = `
  members (id, child_id, since, until) AS (
    SELECT $1::uuid, $1::uuid, '-infinity'::date, 'infinity'::date
    UNION ALL
    SELECT * FROM (
      SELECT DISTINCT ON (c.descendant_id) c.descendant_id, c.ancestor_id, '-infinity'::date, 'infinity'::date
      FROM organization_closure child JOIN organization_closure c ON c.ancestor_id = child.descendant_id
      WHERE child.ancestor_id = $1 AND child.depth = 1
      ORDER BY c.descendant_id, c.depth, c.ancestor_id) once
  )`

const THEN = `
  members (id, child_id, since, until, depth) AS (
    SELECT $1::uuid, $1::uuid, '-infinity'::date, 'infinity'::date, 0
    UNION ALL
    SELECT p.organization_id, CASE WHEN above.depth = 0 THEN p.organization_id ELSE above.child_id END,
      greatest(above.since, p.valid_from), least(above.until, coalesce(p.valid_to, 'infinity')), above.depth + 1
    FROM members above JOIN organization_parents p ON p.parent_id = above.id
      AND p.valid_from < above.until AND coalesce(p.valid_to, 'infinity') > above.since
    WHERE above.depth < 40
  )`

/** SQL of `WITH`, after `membersOf`: the direct sub-units, by the tree of then all that were so in the year `$2`. */
export const childrenOf = (rollUp: RollUp): string =>
  rollUp === 'now'
    ? `children AS (SELECT descendant_id AS id FROM organization_closure WHERE ancestor_id = $1 AND depth = 1)`
    : `children AS (SELECT DISTINCT id FROM members WHERE depth = 1
         AND since < make_date($2 + 1, 1, 1) AND until > make_date($2, 1, 1))`

/** SQL, true: the people of unit `r.unit_id` count for the body `$1` on the day of training `t`. */
export const belongs = (rollUp: RollUp): string =>
  rollUp === 'now'
    ? `EXISTS (SELECT 1 FROM organization_closure c WHERE c.ancestor_id = $1 AND c.descendant_id = r.unit_id)`
    : `EXISTS (SELECT 1 FROM members m WHERE m.id = r.unit_id AND m.since <= t.starts_on AND m.until > t.starts_on)`
