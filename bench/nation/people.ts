// Officials: some five in each grassroots union, a few in the offices above.

/** `turn`: the how manieth of his unit. What trainings take their participants from. */
export const makePeople = `
  CREATE UNLOGGED TABLE nation.people AS
  WITH size AS (SELECT $1::int AS people, $2::int AS leaves, $3::int AS superiors, $4::int AS names)
  SELECT i AS no, CASE WHEN i < people * 0.97 THEN 3 ELSE 2 END AS level,
    CASE WHEN i < people * 0.97 THEN i % leaves ELSE i % superiors END AS place,
    CASE WHEN i < people * 0.97 THEN i / leaves ELSE 4 END AS turn,
    floor(nation.mix(i, 1) * names)::int AS name_no
  FROM size, generate_series(0, people - 1) i;
  CREATE UNIQUE INDEX ON nation.people (place, turn) WHERE level = 3;
  ANALYZE nation.people;
`

export const writePeople = `
  INSERT INTO people (id, unit_id, full_name, family_name, middle_name, given_name, sort_key, name_key, search_key,
    gender, birth_year, phone, canonical_id, sample, created_at)
  SELECT nation.uid(16, p.no), coalesce(b.heir, b.id), n.full_name, n.family_name, n.middle_name, n.given_name, n.sort_key, n.name_key,
    n.search_key, n.gender, 1966 + floor((nation.mix(p.no, 2) + nation.mix(p.no, 3)) * 16)::int,
    '+849' || lpad((p.no + 1)::text, 8, '0'),
    CASE WHEN p.turn = 3 AND p.no % 50 = 7 THEN nation.uid(16, k.no) END, true, '2018-02-01'
  FROM nation.people p
  JOIN nation.bodies b ON b.level = p.level AND b.place = p.place
  JOIN nation.names n ON n.no = p.name_no
  LEFT JOIN nation.people k ON k.level = 3 AND p.level = 3 AND k.place = p.place AND k.turn = 0
`

/** What the union position of each is, by his turn in the unit; and a profession for one in four. */
export const writePositions = `
  CREATE UNLOGGED TABLE nation.roles (turn int, role text, title text);
  INSERT INTO nation.roles VALUES (0, 'chair', 'Chủ tịch'), (1, 'vice_chair', 'Phó Chủ tịch'),
    (2, 'inspection_head', 'Chủ nhiệm Ủy ban Kiểm tra'), (3, 'womens_head', 'Trưởng ban Nữ công'),
    (4, 'committee_member', 'Ủy viên Ban Chấp hành');
  INSERT INTO positions (id, person_id, organization_id, side, role, title, valid_from, created_at)
  SELECT nation.uid(17, p.no), nation.uid(16, p.no), b.id, 'union', r.role, r.title,
    date '2018-02-01' + (nation.mix(p.no, 4) * 1800)::int, '2018-02-01'
  FROM nation.people p JOIN nation.bodies b ON b.level = p.level AND b.place = p.place
  JOIN nation.roles r ON r.turn = p.turn;
  INSERT INTO positions (id, person_id, organization_id, side, role, title, valid_from, created_at)
  SELECT nation.uid(18, p.no), nation.uid(16, p.no), b.id, 'professional', 'other', 'Chuyên viên', '2018-02-01',
    '2018-02-01'
  FROM nation.people p JOIN nation.bodies b ON b.level = p.level AND b.place = p.place WHERE p.no % 4 = 0;
`
