import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Scans at the door, decisions about absences, and the certificates that follow from them. */
export class AttendanceAndCertificates1761000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE scans (
        id uuid NOT NULL,
        training_id uuid NOT NULL,
        session_id uuid NOT NULL,
        registration_id uuid,
        method text NOT NULL,
        actor_label text NOT NULL,
        device_time timestamptz NOT NULL,
        received_at timestamptz NOT NULL,
        result text NOT NULL,
        reason text,
        earlier_scan_id uuid,
        CONSTRAINT scans_pk PRIMARY KEY (id),
        CONSTRAINT scans_training_fk FOREIGN KEY (training_id) REFERENCES trainings (id) ON DELETE RESTRICT,
        CONSTRAINT scans_session_fk FOREIGN KEY (session_id) REFERENCES training_sessions (id) ON DELETE RESTRICT,
        CONSTRAINT scans_registration_fk FOREIGN KEY (registration_id) REFERENCES registrations (id) ON DELETE RESTRICT,
        CONSTRAINT scans_method_check CHECK (method IN ('ticket', 'search')),
        CONSTRAINT scans_result_check CHECK (result IN ('in', 'late', 'already_in', 'waiting', 'withdrawn',
          'other_training', 'revoked', 'unknown'))
      );
      CREATE INDEX scans_session_idx ON scans (session_id, registration_id);
      CREATE UNIQUE INDEX scans_accepted_unique ON scans (session_id, registration_id) WHERE result IN ('in', 'late');
      CREATE TRIGGER scans_append_only BEFORE UPDATE OR DELETE ON scans
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      CREATE TABLE attendance_decisions (
        id uuid NOT NULL,
        registration_id uuid NOT NULL,
        session_id uuid NOT NULL,
        kind text NOT NULL,
        reason text NOT NULL,
        actor_label text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT attendance_decisions_pk PRIMARY KEY (id),
        CONSTRAINT attendance_decisions_registration_fk FOREIGN KEY (registration_id) REFERENCES registrations (id) ON DELETE RESTRICT,
        CONSTRAINT attendance_decisions_session_fk FOREIGN KEY (session_id) REFERENCES training_sessions (id) ON DELETE RESTRICT,
        CONSTRAINT attendance_decisions_kind_check CHECK (kind IN ('excused', 'present', 'absent'))
      );
      CREATE INDEX attendance_decisions_registration_idx ON attendance_decisions (registration_id, session_id, at);
      CREATE TRIGGER attendance_decisions_append_only BEFORE UPDATE OR DELETE ON attendance_decisions
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      -- One row for each confirmed registration and session. A person's word (the newest decision) stands
      -- above the scan; without either the person is absent.
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

      CREATE TABLE certificate_batches (
        id uuid NOT NULL,
        training_id uuid NOT NULL,
        requested_by text NOT NULL,
        requested_at timestamptz NOT NULL,
        CONSTRAINT certificate_batches_pk PRIMARY KEY (id),
        CONSTRAINT certificate_batches_training_fk FOREIGN KEY (training_id) REFERENCES trainings (id) ON DELETE RESTRICT
      );
      CREATE INDEX certificate_batches_training_idx ON certificate_batches (training_id);

      CREATE TABLE certificates (
        id uuid NOT NULL,
        issuer_id uuid NOT NULL,
        year int NOT NULL,
        number int NOT NULL,
        number_text text NOT NULL,
        training_id uuid NOT NULL,
        person_id uuid NOT NULL,
        registration_id uuid NOT NULL,
        batch_id uuid NOT NULL,
        code text NOT NULL,
        template_version text NOT NULL,
        frozen jsonb NOT NULL,
        state text NOT NULL,
        file_id uuid,
        issued_on date NOT NULL,
        made_at timestamptz,
        revoked_at timestamptz,
        revocation_reason text,
        replaced_by_id uuid,
        created_at timestamptz NOT NULL,
        CONSTRAINT certificates_pk PRIMARY KEY (id),
        CONSTRAINT certificates_issuer_fk FOREIGN KEY (issuer_id) REFERENCES organizations (id) ON DELETE RESTRICT,
        CONSTRAINT certificates_training_fk FOREIGN KEY (training_id) REFERENCES trainings (id) ON DELETE RESTRICT,
        CONSTRAINT certificates_person_fk FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT,
        CONSTRAINT certificates_registration_fk FOREIGN KEY (registration_id) REFERENCES registrations (id) ON DELETE RESTRICT,
        CONSTRAINT certificates_batch_fk FOREIGN KEY (batch_id) REFERENCES certificate_batches (id) ON DELETE RESTRICT,
        CONSTRAINT certificates_file_fk FOREIGN KEY (file_id) REFERENCES stored_files (id) ON DELETE RESTRICT,
        CONSTRAINT certificates_replaced_by_fk FOREIGN KEY (replaced_by_id) REFERENCES certificates (id) ON DELETE RESTRICT,
        CONSTRAINT certificates_number_unique UNIQUE (issuer_id, year, number),
        CONSTRAINT certificates_code_unique UNIQUE (code),
        CONSTRAINT certificates_state_check CHECK (state IN ('waiting', 'issued', 'revoked', 'replaced')),
        CONSTRAINT certificates_file_check CHECK (state <> 'issued' OR file_id IS NOT NULL)
      );
      CREATE UNIQUE INDEX certificates_person_unique ON certificates (training_id, person_id)
        WHERE state IN ('waiting', 'issued');
      CREATE INDEX certificates_batch_idx ON certificates (batch_id);

      CREATE TABLE certificate_events (
        id uuid NOT NULL,
        certificate_id uuid NOT NULL,
        kind text NOT NULL,
        reason text,
        actor_label text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT certificate_events_pk PRIMARY KEY (id),
        CONSTRAINT certificate_events_certificate_fk FOREIGN KEY (certificate_id) REFERENCES certificates (id) ON DELETE RESTRICT,
        CONSTRAINT certificate_events_kind_check CHECK (kind IN ('numbered', 'made', 'revoked', 'replaced'))
      );
      CREATE INDEX certificate_events_certificate_idx ON certificate_events (certificate_id);
      CREATE TRIGGER certificate_events_append_only BEFORE UPDATE OR DELETE ON certificate_events
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE certificate_events, certificates, certificate_batches;
      DROP VIEW attendance;
      DROP TABLE attendance_decisions, scans;
    `)
  }
}
