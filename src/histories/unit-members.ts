import type { ReachSize } from '../organizations/reach.js'

/** Whether a unit's people count for the body that it belongs to today, or for the one it belonged to then. */
export const rollUps = ['now', 'then'] as const
export type RollUp = (typeof rollUps)[number]

/**
 * SQL of `WITH`: who belongs to the body `$1`, through which direct sub-unit (`child_id`; the body itself for its own
 * people), from day `since` until before day `until`. The same that `organization_closure` says of today, with bodies
 * that were dissolved below their successors, or `organization_subtree_on($1, day)` of each day.
 */
export const membersOf = (rollUp: RollUp): string => (rollUp === 'now' ? NOW : THEN)

/** A body that was split belongs to the nearest of its heirs, once. OFFSET 0: found from the children, then sorted. */
const NOW = `
  below AS MATERIALIZED (
    SELECT c.descendant_id, c.depth, c.ancestor_id
    FROM (SELECT descendant_id FROM organization_closure WHERE ancestor_id = $1 AND depth = 1 OFFSET 0) child
    JOIN organization_closure c ON c.ancestor_id = child.descendant_id
  ), members (id, child_id, since, until) AS MATERIALIZED (
    SELECT $1::uuid, $1::uuid, '-infinity'::date, 'infinity'::date
    UNION ALL
    SELECT * FROM (
      SELECT DISTINCT ON (descendant_id) descendant_id, ancestor_id, '-infinity'::date, 'infinity'::date
      FROM below ORDER BY descendant_id, depth, ancestor_id) once
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

/** SQL: joins registrations `r` of trainings `t` to who belongs to the body `$1` on that day. Nobody belongs twice. */
export const joinMembers = (rollUp: RollUp): string =>
  rollUp === 'now'
    ? `JOIN organization_closure m ON m.ancestor_id = $1 AND m.descendant_id = r.unit_id`
    : `JOIN members m ON m.id = r.unit_id AND m.since <= t.starts_on AND m.until > t.starts_on`

/** SQL: trainings for which somebody of the body `$1` was named, found from its few registrations. */
export const trainingsOfFew = (rollUp: RollUp): string =>
  rollUp === 'now'
    ? `SELECT r.training_id FROM organization_closure c JOIN registrations r ON r.unit_id = c.descendant_id
       WHERE c.ancestor_id = $1 AND r.state <> 'withdrawn'`
    : `SELECT r.training_id FROM members m JOIN registrations r ON r.unit_id = m.id AND r.state <> 'withdrawn'
       JOIN trainings x ON x.id = r.training_id AND x.starts_on >= m.since AND x.starts_on < m.until`

/**
 * SQL, true: somebody of the body `$1` was named for training `t`; asked of one training after the other. CASE keeps the
 * members a hash, made once.
 */
export const someoneOf = (rollUp: RollUp, size: ReachSize): string => `EXISTS (SELECT 1 FROM registrations r
  WHERE r.training_id = t.id AND r.state <> 'withdrawn' AND ${rollUp === 'now' ? belongsNow(size) : BELONGED})`

const belongsNow = (size: ReachSize) =>
  size === 'many'
    ? `EXISTS (SELECT 1 FROM organization_closure c WHERE c.ancestor_id = $1 AND c.descendant_id = r.unit_id)`
    : `CASE WHEN r.unit_id IN (SELECT descendant_id FROM organization_closure WHERE ancestor_id = $1) THEN true
       ELSE false END`

const BELONGED = `CASE WHEN r.unit_id IN (SELECT id FROM members) THEN EXISTS (
  SELECT 1 FROM members m WHERE m.id = r.unit_id AND m.since <= t.starts_on AND m.until > t.starts_on) ELSE false END`
