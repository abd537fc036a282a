/** `$n` holds the roots of the actor: true in SQL for what lies below one of them. */
export const withinReach = (column: string, parameter: number) =>
  `EXISTS (SELECT 1 FROM organization_closure reach
    WHERE reach.descendant_id = ${column} AND reach.ancestor_id = ANY($${parameter}::uuid[]))`
