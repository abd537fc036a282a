import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Requests about personal data with their terms, the files made for them, and who asked that his data be used no
 * further. Of three append-only tables the free text may be blanked, by that one change and no other.
 */
export class Privacy1761000026000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE privacy_requests (
        id uuid NOT NULL,
        organization_id uuid NOT NULL,
        person_id uuid,
        kind text NOT NULL,
        way text NOT NULL,
        requester_name text,
        requester_unit text,
        requester_contact text,
        details text,
        received_on date NOT NULL,
        acknowledge_by date NOT NULL,
        due_by date NOT NULL,
        extension_reason text,
        state text NOT NULL DEFAULT 'received',
        acknowledged_on date,
        closed_on date,
        refusal_ground text,
        outcome text,
        created_at timestamptz NOT NULL,
        CONSTRAINT privacy_requests_pk PRIMARY KEY (id),
        CONSTRAINT privacy_requests_organization_fk FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE RESTRICT,
        CONSTRAINT privacy_requests_person_fk FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT,
        CONSTRAINT privacy_requests_kind_check CHECK (kind IN ('view', 'copy', 'correct', 'withdraw', 'restrict', 'object', 'delete')),
        CONSTRAINT privacy_requests_way_check CHECK (way IN ('in_person', 'letter', 'phone', 'email', 'web_form')),
        CONSTRAINT privacy_requests_state_check CHECK (state IN ('received', 'acknowledged', 'done', 'refused')),
        CONSTRAINT privacy_requests_closed_check CHECK ((state IN ('done', 'refused')) = (closed_on IS NOT NULL)),
        CONSTRAINT privacy_requests_refused_check CHECK ((state = 'refused') = (refusal_ground IS NOT NULL)),
        CONSTRAINT privacy_requests_ground_check CHECK (refusal_ground IN ('register', 'vouchers', 'other_duty', 'not_identified', 'not_entitled'))
      );
      CREATE INDEX privacy_requests_organization_idx ON privacy_requests (organization_id, due_by);
      CREATE INDEX privacy_requests_person_idx ON privacy_requests (person_id);

      CREATE TABLE privacy_request_events (
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        kind text NOT NULL,
        detail text,
        actor_label text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT privacy_request_events_pk PRIMARY KEY (id),
        CONSTRAINT privacy_request_events_request_fk FOREIGN KEY (request_id) REFERENCES privacy_requests (id) ON DELETE RESTRICT
      );
      CREATE INDEX privacy_request_events_request_idx ON privacy_request_events (request_id);
      CREATE TRIGGER privacy_request_events_append_only BEFORE UPDATE OR DELETE ON privacy_request_events
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      CREATE TABLE privacy_exports (
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        data_file_id uuid,
        sheet_file_id uuid,
        made_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT privacy_exports_pk PRIMARY KEY (id),
        CONSTRAINT privacy_exports_request_fk FOREIGN KEY (request_id) REFERENCES privacy_requests (id) ON DELETE RESTRICT,
        CONSTRAINT privacy_exports_data_file_fk FOREIGN KEY (data_file_id) REFERENCES stored_files (id) ON DELETE RESTRICT,
        CONSTRAINT privacy_exports_sheet_file_fk FOREIGN KEY (sheet_file_id) REFERENCES stored_files (id) ON DELETE RESTRICT
      );
      CREATE INDEX privacy_exports_request_idx ON privacy_exports (request_id);
      CREATE INDEX privacy_exports_expiry_idx ON privacy_exports (expires_at) WHERE data_file_id IS NOT NULL;

      CREATE TABLE person_restrictions (
        person_id uuid NOT NULL,
        actor_label text NOT NULL,
        since timestamptz NOT NULL,
        CONSTRAINT person_restrictions_pk PRIMARY KEY (person_id),
        CONSTRAINT person_restrictions_person_fk FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT
      );

      -- Whoever asked, and everybody who counts as him.
      CREATE VIEW restricted_people AS
        SELECT DISTINCT other.person_id
        FROM person_restrictions r
        JOIN person_identities asked ON asked.person_id = r.person_id
        JOIN person_identities other ON other.canonical_id = asked.canonical_id;

      -- Append-only, but for one thing: what somebody wrote about a person may be blanked when that person asks.
      CREATE FUNCTION refuse_change_but_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND NEW.reason = 'Đã xóa theo yêu cầu'
          AND to_jsonb(NEW) - 'reason' = to_jsonb(OLD) - 'reason' THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'table % is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$;
    `)
    for (const table of ['attendance_decisions', 'registration_changes', 'certificate_events'])
      await runner.query(guardBy(table, 'refuse_change_but_erasure'))
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['attendance_decisions', 'registration_changes', 'certificate_events'])
      await runner.query(guardBy(table, 'refuse_change'))
    await runner.query(`
      DROP FUNCTION refuse_change_but_erasure;
      DROP VIEW restricted_people;
      DROP TABLE person_restrictions, privacy_exports, privacy_request_events, privacy_requests;
    `)
  }
}

const guardBy = (table: string, guard: string) => `
  DROP TRIGGER ${table}_append_only ON ${table};
  CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
    FOR EACH ROW EXECUTE FUNCTION ${guard}();`
