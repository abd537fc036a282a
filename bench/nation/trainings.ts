import { mergedOn } from './scale.js'

// Trainings of superior unions and provinces over nine years, half a day in the morning and half in the afternoon,
// with participants of the grassroots unions below. The latest hundredth still takes registrations.

export const makeTrainings = `
  CREATE UNLOGGED TABLE nation.trainings AS
  WITH size AS (SELECT $1::int AS trainings, $2::int AS superiors, $3::int AS provinces)
  SELECT t AS no, nation.uid(32, t) AS id, t % 10 = 9 AS provincial, b.no AS body, b.id AS body_id, b.name AS body_name,
    date '2018-01-15' + (t::bigint * 3270 / trainings)::int AS day,
    (t + t / 12) % (SELECT count(*) FROM nation.topics)::int AS topic,
    t >= trainings * 0.99 AS is_open,
    CASE WHEN t % 10 = 9 THEN $5::int ELSE $4::int END AS wanted, b.no AS source
  FROM size, generate_series(0, trainings - 1) t
  JOIN nation.bodies b ON b.no = CASE WHEN t % 10 = 9 THEN 1 + (t / 10) % (SELECT provinces FROM size)
    ELSE (SELECT provinces FROM size) + 1 + t % (SELECT superiors FROM size) END;
  CREATE UNIQUE INDEX ON nation.trainings (no);

  -- The grassroots unions below each body that trains, numbered.
  CREATE UNLOGGED TABLE nation.below AS
  SELECT s.no AS body, l.no AS leaf, l.place AS place, row_number() OVER (PARTITION BY s.no ORDER BY l.no) - 1 AS turn,
    count(*) OVER (PARTITION BY s.no) AS among
  FROM nation.bodies l JOIN nation.bodies s ON s.no = l.parent WHERE l.level = 3
  UNION ALL
  SELECT s.parent, l.no, l.place, row_number() OVER (PARTITION BY s.parent ORDER BY l.no) - 1,
    count(*) OVER (PARTITION BY s.parent)
  FROM nation.bodies l JOIN nation.bodies s ON s.no = l.parent WHERE l.level = 3;
  CREATE UNIQUE INDEX ON nation.below (body, turn);
  -- A superior union of few people takes those of its whole province: classes are as large as elsewhere.
  UPDATE nation.trainings t SET source = b.parent FROM nation.bodies b
  WHERE b.no = t.body AND NOT t.provincial
    AND (SELECT among FROM nation.below x WHERE x.body = t.body AND x.turn = 0) * 4 < t.wanted;
  ANALYZE nation.trainings; ANALYZE nation.below;
`

export const writeTrainings = `
  INSERT INTO trainings (id, organizer_id, issuer_id, code, slug, title, search_key, venue, audience, starts_on, status,
    registration_opens_at, registration_closes_at, public_registration, sample, created_at)
  SELECT t.id, t.body_id, t.body_id, 'QG-' || t.no, 'lop-quoc-gia-' || t.no,
    'Tập huấn: ' || p.topic || ' năm ' || extract(year FROM t.day), 'tap huan ' || p.key || ' nam ' ||
    extract(year FROM t.day) || ' qg ' || t.no || ' hoi truong mau', 'Hội trường Mẫu', '{chair,vice_chair}', t.day,
    CASE WHEN t.is_open THEN 'registration_open' ELSE 'completed' END,
    t.day - interval '200 days', t.day - interval '1 day', t.is_open, true, t.day - interval '230 days'
  FROM nation.trainings t JOIN nation.topics p ON p.no = t.topic;
  INSERT INTO training_sessions (id, training_id, no, name, starts_at, ends_at, topics)
  SELECT nation.uid(33, t.no * 2 + s.no), t.id, s.no, s.name, t.day + s.begins, t.day + s.ends, ARRAY[p.topic]
  FROM nation.trainings t JOIN nation.topics p ON p.no = t.topic
  CROSS JOIN (VALUES (1, 'Buổi sáng', interval '30 min', interval '4 h'),
    (2, 'Buổi chiều', interval '6 h 30 min', interval '9 h 30 min')) s (no, name, begins, ends);
`

/** Nobody twice in one training: the same unit comes again only with its next person. */
export const makeParticipants = `
  CREATE UNLOGGED TABLE nation.participants AS
  SELECT t.no AS training, row_number() OVER (PARTITION BY t.no ORDER BY k) AS seq, t.provincial, t.is_open, u.leaf,
    p.no AS person, p.turn,
    CASE WHEN nation.mix(t.no * 1000::bigint + k, 5) < 0.05 THEN 'withdrawn'
      WHEN t.is_open AND k > t.wanted * 0.9 THEN 'waiting' ELSE 'confirmed' END AS state,
    nation.mix(t.no * 1000::bigint + k, 6) AS fate
  FROM nation.trainings t
  CROSS JOIN LATERAL (SELECT among FROM nation.below WHERE body = t.source AND turn = 0) size
  CROSS JOIN LATERAL generate_series(0, least(t.wanted, size.among * 4) - 1) k
  CROSS JOIN LATERAL (SELECT (t.no * 17::bigint + k) % (size.among * 4) AS x) at
  JOIN nation.below u ON u.body = t.source AND u.turn = at.x % size.among
  JOIN nation.people p ON p.level = 3 AND p.place = u.place AND p.turn = at.x / size.among;
  ANALYZE nation.participants;
`

export const writeRegistrations = `
  INSERT INTO registrations (id, training_id, person_id, unit_id, seq, place, state, ended_as, source, position_role, full_name,
    sort_key, search_key, position_title, unit_name, unit_group, organization_path, registered_at, withdrawn_at, withdrawal_reason)
  SELECT nation.uid(48, a.training * 1000::bigint + a.seq), t.id, nation.uid(16, a.person),
    CASE WHEN t.day >= ${mergedOn} THEN coalesce(b.heir, b.id) ELSE b.id END, a.seq, a.seq, a.state,
    CASE WHEN a.state = 'withdrawn' THEN a.state END, 'list',
    r.role, n.full_name, n.sort_key, n.search_key, r.title, b.name, b.unit_group, b.path, t.day - interval '20 days',
    CASE WHEN a.state = 'withdrawn' THEN t.day - interval '5 days' END,
    CASE WHEN a.state = 'withdrawn' THEN 'Bận công tác' END
  FROM nation.participants a JOIN nation.trainings t ON t.no = a.training JOIN nation.bodies b ON b.no = a.leaf
  JOIN nation.people p ON p.no = a.person JOIN nation.names n ON n.no = p.name_no
  JOIN nation.roles r ON r.turn = a.turn
  ORDER BY a.training, a.seq;
  INSERT INTO training_seats (training_id, capacity, taken, next_seq)
  SELECT t.id, greatest(t.wanted, 1) + CASE WHEN t.is_open THEN 0 ELSE 20 END,
    count(a.seq) FILTER (WHERE a.state = 'confirmed'), count(a.seq) + 1
  FROM nation.trainings t LEFT JOIN nation.participants a ON a.training = t.no GROUP BY t.no, t.id, t.wanted, t.is_open;
`
