import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * The decision “present” stands above a late scan too; the arrival is read from the server's clock when the
 * device's was more than two minutes off; and each row says which scan and which decision it follows from.
 */
export class AttendanceByDecision1761000013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE VIEW attendance AS
        SELECT r.training_id, r.id AS registration_id, s.id AS session_id, s.no AS session_no,
          CASE
            WHEN d.kind IS NOT NULL THEN d.kind
            WHEN c.result = 'late' THEN 'late'
            WHEN c.result = 'in' THEN 'present'
            ELSE 'absent'
          END AS state,
          CASE
            WHEN abs(extract(epoch FROM c.device_time - c.received_at)) <= 120 THEN c.device_time
            ELSE c.received_at
          END AS arrived_at,
          d.reason, c.id AS scan_id, d.id AS decision_id
        FROM registrations r
        JOIN training_sessions s ON s.training_id = r.training_id
        LEFT JOIN scans c ON c.session_id = s.id AND c.registration_id = r.id AND c.result IN ('in', 'late')
        LEFT JOIN LATERAL (
          SELECT id, kind, reason FROM attendance_decisions x
          WHERE x.registration_id = r.id AND x.session_id = s.id ORDER BY x.at DESC, x.id DESC LIMIT 1
        ) d ON true
        WHERE r.state = 'confirmed';
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW attendance;
      CREATE VIEW attendance AS
        SELECT r.training_id, r.id AS registration_id, s.id AS session_id, s.no AS session_no,
          CASE
            WHEN d.kind = 'excused' THEN 'excused'
            WHEN d.kind = 'absent' THEN 'absent'
            WHEN c.result = 'late' THEN 'late'
            WHEN c.result = 'in' OR d.kind = 'present' THEN 'present'
            ELSE 'absent'
          END AS state,
          c.device_time AS arrived_at, d.reason
        FROM registrations r
        JOIN training_sessions s ON s.training_id = r.training_id
        LEFT JOIN scans c ON c.session_id = s.id AND c.registration_id = r.id AND c.result IN ('in', 'late')
        LEFT JOIN LATERAL (
          SELECT kind, reason FROM attendance_decisions x
          WHERE x.registration_id = r.id AND x.session_id = s.id ORDER BY x.at DESC, x.id DESC LIMIT 1
        ) d ON true
        WHERE r.state = 'confirmed';
    `)
  }
}
