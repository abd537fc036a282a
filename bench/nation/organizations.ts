import { mergedOn } from './scale.js'

// The tree: the confederation, provinces, superior unions and grassroots unions. `nation.bodies` numbers them.
export const makeBodies = `
  CREATE UNLOGGED TABLE nation.bodies AS
  WITH size AS (SELECT $1::int AS provinces, $2::int AS superiors, $3::int AS leaves, $4::int AS first_leaves),
  province AS (
    SELECT n AS no, 1 AS level, 0 AS parent, NULL::int AS place FROM size, generate_series(1, provinces) n
  ), superior AS (
    SELECT provinces + n AS no, 2 AS level, 1 + (n - 1) % provinces AS parent, n - 1 AS place
    FROM size, generate_series(1, superiors) n
  ), ranked AS (
    SELECT no, parent = 1 AS first, row_number() OVER (PARTITION BY parent = 1 ORDER BY no) - 1 AS turn,
      count(*) OVER (PARTITION BY parent = 1) AS among FROM superior
  ), leaf AS (
    SELECT provinces + superiors + n AS no, 3 AS level, n - 1 AS place,
      n <= first_leaves AS first, CASE WHEN n <= first_leaves THEN n - 1 ELSE n - 1 - first_leaves END AS turn
    FROM size, generate_series(1, leaves) n
  )
  SELECT no, level, parent, place FROM province
  UNION ALL SELECT no, level, parent, place FROM superior
  UNION ALL SELECT leaf.no, leaf.level, ranked.no, leaf.place FROM leaf
    JOIN ranked ON ranked.first = leaf.first AND ranked.turn = leaf.turn % ranked.among;
`

/** Their ids and names; the first body is the one that the installation was set up for. */
export const nameBodies = `
  ALTER TABLE nation.bodies ADD COLUMN id uuid, ADD COLUMN kind text, ADD COLUMN unit_group text,
    ADD COLUMN name text, ADD COLUMN sort_key text, ADD COLUMN search_key text, ADD COLUMN path text;
  UPDATE nation.bodies b SET id = nation.uid(1, b.no), kind = 'grassroots_union', unit_group = n.unit_group,
    name = n.name, sort_key = n.sort_key, search_key = n.search_key
  FROM nation.unit_names n WHERE b.level = 3 AND n.no = b.place % (SELECT count(*) FROM nation.unit_names);
  UPDATE nation.bodies SET id = nation.uid(1, no),
    kind = CASE level WHEN 1 THEN 'provincial_federation' ELSE 'superior_union' END,
    name = CASE level WHEN 1 THEN 'LĐLĐ tỉnh Mẫu ' ELSE 'Công đoàn liên xã Mẫu ' END || no,
    sort_key = CASE level WHEN 1 THEN 'LĐLĐ tỉnh Mẫu ' ELSE 'Công đoàn liên xã Mẫu ' END || lpad(no::text, 8, '0'),
    search_key = CASE level WHEN 1 THEN 'ldld tinh mau ' ELSE 'cong doan lien xa mau ' END || no
  WHERE level < 3;
  INSERT INTO nation.bodies (no, level, parent, id, kind, name, sort_key, search_key)
  SELECT 0, 0, NULL, o.id, o.kind, o.name, o.sort_key, o.search_key
  FROM installation i JOIN current_organizations o ON o.id = i.organization_id;
  -- Every fiftieth grassroots union was merged into the one beside it.
  ALTER TABLE nation.bodies ADD COLUMN heir uuid;
  UPDATE nation.bodies b SET heir = beside.id FROM (
    SELECT no, lag(id) OVER (PARTITION BY parent ORDER BY no) AS id FROM nation.bodies WHERE level = 3) beside
  WHERE beside.no = b.no AND b.place % 50 = 13;
  CREATE UNIQUE INDEX ON nation.bodies (no);
  CREATE UNIQUE INDEX ON nation.bodies (level, place) WHERE level >= 2;
  WITH RECURSIVE way AS (
    SELECT no, name AS path FROM nation.bodies WHERE no = 0
    UNION ALL SELECT b.no, way.path || ' › ' || b.name FROM way JOIN nation.bodies b ON b.parent = way.no
  ) UPDATE nation.bodies b SET path = way.path FROM way WHERE way.no = b.no;
  ANALYZE nation.bodies;
`

export const writeBodies = `
  INSERT INTO organizations (id, external_code, sample, created_at)
  SELECT id, 'MAU-' || no, true, '2018-01-01' FROM nation.bodies WHERE level > 0;
  INSERT INTO organization_standings (id, organization_id, kind, status, unit_group, valid_from, valid_to)
  SELECT nation.uid(2, no), id, kind, 'active', unit_group, '2018-01-01',
    CASE WHEN heir IS NOT NULL THEN ${mergedOn}::date END FROM nation.bodies WHERE level > 0;
  INSERT INTO organization_standings (id, organization_id, kind, status, unit_group, valid_from)
  SELECT nation.uid(5, no), id, kind, 'dissolved', unit_group, ${mergedOn}::date FROM nation.bodies WHERE heir IS NOT NULL;
  INSERT INTO organization_successions (id, kind, effective_on, decision_number, actor_label, created_at)
  SELECT nation.uid(6, no), 'merge', ${mergedOn}::date, '97/QĐ-MAU', 'Cán bộ Mẫu', ${mergedOn}::date
  FROM nation.bodies WHERE heir IS NOT NULL;
  INSERT INTO organization_succession_parts (id, succession_id, from_id, to_id)
  SELECT nation.uid(7, no), nation.uid(6, no), id, heir FROM nation.bodies WHERE heir IS NOT NULL;
  INSERT INTO organization_names (id, organization_id, name, sort_key, search_key, valid_from, created_at)
  SELECT nation.uid(3, no), id, name, sort_key, search_key, '2018-01-01', '2018-01-01'
  FROM nation.bodies WHERE level > 0;
  INSERT INTO organization_parents (id, organization_id, parent_id, valid_from, valid_to, created_at)
  SELECT nation.uid(4, b.no), b.id, p.id, '2018-01-01', CASE WHEN b.heir IS NOT NULL THEN ${mergedOn}::date END, '2018-01-01'
  FROM nation.bodies b JOIN nation.bodies p ON p.no = b.parent;
  -- Their indexes are off: without figures, joins would compare each row with each.
  ANALYZE organizations, organization_names, organization_standings, organization_parents;
  ANALYZE organization_successions, organization_succession_parts;
  -- By the product's own edges: parents of today, and heirs of what was merged.
  CREATE UNLOGGED TABLE nation.edges AS SELECT * FROM organization_edges;
  ANALYZE nation.edges;
  WITH RECURSIVE up AS (
    SELECT id AS descendant, id AS ancestor, 0 AS depth FROM nation.bodies WHERE level > 0
    UNION ALL SELECT up.descendant, e.parent_id, up.depth + 1 FROM up JOIN nation.edges e ON e.child_id = up.ancestor
  )
  INSERT INTO organization_closure (ancestor_id, descendant_id, depth)
  SELECT ancestor, descendant, min(depth) FROM up GROUP BY ancestor, descendant;
  INSERT INTO organization_lines SELECT * FROM organization_lines_now ON CONFLICT DO NOTHING;
`
