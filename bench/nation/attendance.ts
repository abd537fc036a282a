// What happened at every second training, and certificates of half of these; a letter to every fourth participant.

export const writeScans = `
  INSERT INTO scans (id, training_id, session_id, registration_id, method, actor_label, device_time, received_at, result)
  SELECT nation.uid(64 + s.no, a.training * 1000::bigint + a.seq), t.id, nation.uid(33, t.no * 2 + s.no),
    nation.uid(48, a.training * 1000::bigint + a.seq), 'ticket', 'Điểm danh', t.day + s.at, t.day + s.at,
    CASE WHEN s.no = 1 AND a.fate > 0.85 THEN 'late' ELSE 'in' END
  FROM nation.participants a JOIN nation.trainings t ON t.no = a.training
  CROSS JOIN (VALUES (1, 0.95, interval '25 min'), (2, 0.91, interval '6 h 20 min')) s (no, share, at)
  WHERE t.no % 2 = 0 AND NOT t.is_open AND a.state = 'confirmed' AND a.fate < s.share;
  INSERT INTO attendance_decisions (id, registration_id, session_id, kind, reason, actor_label, at)
  SELECT nation.uid(67, a.training * 1000::bigint + a.seq), nation.uid(48, a.training * 1000::bigint + a.seq),
    nation.uid(33, t.no * 2 + 1), 'excused', 'Nghỉ ốm', 'Điểm danh', t.day + interval '4 h'
  FROM nation.participants a JOIN nation.trainings t ON t.no = a.training
  WHERE t.no % 2 = 0 AND NOT t.is_open AND a.state = 'confirmed' AND a.fate > 0.97;
`

/** All share one file: what is measured never opens it. */
export const writeCertificates = `
  INSERT INTO stored_files (id, sha256, size, type, filename, purpose, is_public, organization_id, created_at)
  SELECT nation.uid(80, 0), repeat('0', 64), 1, 'application/pdf', 'chung-nhan.pdf', 'certificate', false,
    organization_id, '2018-02-01' FROM installation;
  INSERT INTO certificate_batches (id, training_id, requested_by, requested_at)
  SELECT nation.uid(81, no), id, 'Cán bộ Mẫu', day + interval '10 h' FROM nation.trainings
  WHERE no % 4 = 0 AND NOT is_open;
  INSERT INTO certificates (id, issuer_id, year, number, number_text, training_id, person_id, registration_id, batch_id,
    code, template_version, frozen, state, file_id, issued_on, made_at, created_at)
  SELECT nation.uid(82, a.training * 1000::bigint + a.seq), t.body_id, extract(year FROM t.day), x.number,
    lpad(x.number::text, 3, '0') || '/GCN-MAU', t.id, nation.uid(16, a.person),
    nation.uid(48, a.training * 1000::bigint + a.seq), nation.uid(81, t.no), 'M' || lpad(x.place::text, 9, '0'), 'mau',
    jsonb_build_object('fullName', n.full_name, 'position', r.title, 'unit', b.name,
      'trainingTitle', 'Tập huấn', 'issuedOn', t.day), 'issued', nation.uid(80, 0), t.day, t.day + interval '10 h',
    t.day + interval '10 h'
  FROM (SELECT a.*, row_number() OVER (ORDER BY a.training, a.seq) AS place,
      row_number() OVER (PARTITION BY t.body, extract(year FROM t.day) ORDER BY a.training, a.seq) AS number
    FROM nation.participants a JOIN nation.trainings t ON t.no = a.training
    WHERE t.no % 4 = 0 AND NOT t.is_open AND a.state = 'confirmed' AND a.fate < 0.91) x
  JOIN nation.participants a ON a.training = x.training AND a.seq = x.seq
  JOIN nation.trainings t ON t.no = a.training JOIN nation.bodies b ON b.no = a.leaf
  JOIN nation.people p ON p.no = a.person JOIN nation.names n ON n.no = p.name_no JOIN nation.roles r ON r.turn = a.turn;
  INSERT INTO number_series (issuer_id, kind, year, last_number)
  SELECT issuer_id, 'certificate', year, max(number) FROM certificates GROUP BY issuer_id, year;
`

export const writeMessages = `
  INSERT INTO messages (id, organization_id, channel, purpose, person_id, training_id, recipient, subject, body,
    dedupe_key, state, created_at)
  SELECT nation.uid(96, a.training * 1000::bigint + a.seq), t.body_id, 'zalo', 'ticket', nation.uid(16, a.person), t.id,
    '+84900000001', 'Đồng chí đã có chỗ', 'Kính gửi đồng chí, đồng chí đã có chỗ trong lớp tập huấn.',
    'nation:' || a.training || ':' || a.seq, CASE WHEN t.is_open THEN 'ready' ELSE 'handed_over' END,
    t.day - interval '20 days'
  FROM nation.participants a JOIN nation.trainings t ON t.no = a.training WHERE a.seq % 4 = 0;
`
