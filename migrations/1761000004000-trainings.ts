import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A training with its programme, its seats and quotas, and the people registered for it. */
export class Trainings1761000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE trainings (
        id uuid NOT NULL,
        organizer_id uuid NOT NULL,
        issuer_id uuid NOT NULL,
        code text NOT NULL,
        slug text NOT NULL,
        title text NOT NULL,
        search_key text NOT NULL,
        purpose text NOT NULL DEFAULT '',
        venue text NOT NULL,
        audience text[] NOT NULL,
        host_name text,
        host_title text,
        starts_on date,
        status text NOT NULL DEFAULT 'draft',
        status_reason text,
        postponed_from date,
        registration_opens_at timestamptz,
        registration_closes_at timestamptz,
        public_registration boolean NOT NULL DEFAULT false,
        sample boolean NOT NULL DEFAULT false,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        CONSTRAINT trainings_pk PRIMARY KEY (id),
        CONSTRAINT trainings_organizer_fk FOREIGN KEY (organizer_id) REFERENCES organizations (id) ON DELETE RESTRICT,
        CONSTRAINT trainings_issuer_fk FOREIGN KEY (issuer_id) REFERENCES organizations (id) ON DELETE RESTRICT,
        CONSTRAINT trainings_code_unique UNIQUE (code),
        CONSTRAINT trainings_slug_unique UNIQUE (slug),
        CONSTRAINT trainings_status_check CHECK (status IN ('draft', 'published', 'registration_open',
          'registration_closed', 'held', 'completed', 'postponed', 'cancelled')),
        CONSTRAINT trainings_registration_check CHECK (registration_closes_at > registration_opens_at)
      );
      CREATE INDEX trainings_organizer_idx ON trainings (organizer_id, starts_on);

      CREATE TABLE training_status_changes (
        id uuid NOT NULL,
        training_id uuid NOT NULL,
        from_status text NOT NULL,
        to_status text NOT NULL,
        reason text,
        actor_label text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT training_status_changes_pk PRIMARY KEY (id),
        CONSTRAINT training_status_changes_training_fk FOREIGN KEY (training_id) REFERENCES trainings (id) ON DELETE RESTRICT
      );
      CREATE INDEX training_status_changes_training_idx ON training_status_changes (training_id);
      CREATE TRIGGER training_status_changes_append_only BEFORE UPDATE OR DELETE ON training_status_changes
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      CREATE TABLE legal_bases (
        id uuid NOT NULL,
        training_id uuid NOT NULL,
        no int NOT NULL,
        number text NOT NULL,
        issued_on date NOT NULL,
        issuer text NOT NULL,
        title text NOT NULL,
        CONSTRAINT legal_bases_pk PRIMARY KEY (id),
        CONSTRAINT legal_bases_training_fk FOREIGN KEY (training_id) REFERENCES trainings (id) ON DELETE RESTRICT,
        CONSTRAINT legal_bases_no_unique UNIQUE (training_id, no)
      );

      CREATE TABLE speakers (
        id uuid NOT NULL,
        training_id uuid NOT NULL,
        no int NOT NULL,
        name text NOT NULL,
        titles text NOT NULL,
        CONSTRAINT speakers_pk PRIMARY KEY (id),
        CONSTRAINT speakers_training_fk FOREIGN KEY (training_id) REFERENCES trainings (id) ON DELETE RESTRICT,
        CONSTRAINT speakers_no_unique UNIQUE (training_id, no)
      );

      CREATE TABLE training_sessions (
        id uuid NOT NULL,
        training_id uuid NOT NULL,
        no int NOT NULL,
        name text NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        late_after_minutes int NOT NULL DEFAULT 15,
        topics text[] NOT NULL DEFAULT '{}',
        CONSTRAINT training_sessions_pk PRIMARY KEY (id),
        CONSTRAINT training_sessions_training_fk FOREIGN KEY (training_id) REFERENCES trainings (id) ON DELETE RESTRICT,
        CONSTRAINT training_sessions_no_unique UNIQUE (training_id, no),
        CONSTRAINT training_sessions_times_check CHECK (ends_at > starts_at),
        CONSTRAINT training_sessions_late_check CHECK (late_after_minutes BETWEEN 0 AND 240),
        CONSTRAINT training_sessions_overlap EXCLUDE USING gist
          (training_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
      );

      CREATE TABLE training_seats (
        training_id uuid NOT NULL,
        capacity int NOT NULL,
        taken int NOT NULL DEFAULT 0,
        next_seq int NOT NULL DEFAULT 1,
        CONSTRAINT training_seats_pk PRIMARY KEY (training_id),
        CONSTRAINT training_seats_training_fk FOREIGN KEY (training_id) REFERENCES trainings (id) ON DELETE RESTRICT,
        CONSTRAINT training_seats_capacity_check CHECK (capacity BETWEEN 1 AND 10000),
        CONSTRAINT training_seats_taken_check CHECK (taken BETWEEN 0 AND capacity)
      );

      CREATE TABLE unit_quotas (
        id uuid NOT NULL,
        training_id uuid NOT NULL,
        unit_id uuid NOT NULL,
        position_role text NOT NULL,
        capacity int NOT NULL,
        taken int NOT NULL DEFAULT 0,
        CONSTRAINT unit_quotas_pk PRIMARY KEY (id),
        CONSTRAINT unit_quotas_training_fk FOREIGN KEY (training_id) REFERENCES trainings (id) ON DELETE RESTRICT,
        CONSTRAINT unit_quotas_unit_fk FOREIGN KEY (unit_id) REFERENCES organizations (id) ON DELETE RESTRICT,
        CONSTRAINT unit_quotas_unit_unique UNIQUE (training_id, unit_id, position_role),
        CONSTRAINT unit_quotas_capacity_check CHECK (capacity BETWEEN 0 AND 1000),
        CONSTRAINT unit_quotas_taken_check CHECK (taken BETWEEN 0 AND capacity)
      );

      CREATE TABLE registrations (
        id uuid NOT NULL,
        training_id uuid NOT NULL,
        person_id uuid NOT NULL,
        unit_id uuid NOT NULL,
        quota_id uuid,
        seq int NOT NULL,
        state text NOT NULL,
        source text NOT NULL,
        position_role text NOT NULL,
        full_name text NOT NULL,
        sort_key text NOT NULL,
        search_key text NOT NULL,
        position_title text NOT NULL,
        unit_name text NOT NULL,
        unit_group text,
        organization_path text NOT NULL,
        ticket_generation int NOT NULL DEFAULT 1,
        registered_at timestamptz NOT NULL,
        promoted_at timestamptz,
        withdrawn_at timestamptz,
        withdrawal_reason text,
        CONSTRAINT registrations_pk PRIMARY KEY (id),
        CONSTRAINT registrations_training_fk FOREIGN KEY (training_id) REFERENCES trainings (id) ON DELETE RESTRICT,
        CONSTRAINT registrations_person_fk FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT,
        CONSTRAINT registrations_unit_fk FOREIGN KEY (unit_id) REFERENCES organizations (id) ON DELETE RESTRICT,
        CONSTRAINT registrations_quota_fk FOREIGN KEY (quota_id) REFERENCES unit_quotas (id) ON DELETE RESTRICT,
        CONSTRAINT registrations_seq_unique UNIQUE (training_id, seq),
        CONSTRAINT registrations_state_check CHECK (state IN ('confirmed', 'waiting', 'withdrawn')),
        CONSTRAINT registrations_source_check CHECK (source IN ('public', 'staff', 'list'))
      );
      CREATE UNIQUE INDEX registrations_person_unique ON registrations (training_id, person_id) WHERE state <> 'withdrawn';
      CREATE INDEX registrations_waiting_idx ON registrations (training_id, seq) WHERE state = 'waiting';
      CREATE INDEX registrations_person_idx ON registrations (person_id);

      CREATE TABLE registration_changes (
        id uuid NOT NULL,
        registration_id uuid NOT NULL,
        kind text NOT NULL,
        reason text,
        actor_label text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT registration_changes_pk PRIMARY KEY (id),
        CONSTRAINT registration_changes_registration_fk FOREIGN KEY (registration_id) REFERENCES registrations (id) ON DELETE RESTRICT,
        CONSTRAINT registration_changes_kind_check CHECK (kind IN ('registered', 'waitlisted', 'promoted', 'withdrawn'))
      );
      CREATE INDEX registration_changes_registration_idx ON registration_changes (registration_id);
      CREATE TRIGGER registration_changes_append_only BEFORE UPDATE OR DELETE ON registration_changes
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      ALTER TABLE messages ADD CONSTRAINT messages_training_fk
        FOREIGN KEY (training_id) REFERENCES trainings (id) ON DELETE RESTRICT;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE messages DROP CONSTRAINT messages_training_fk;
      DROP TABLE registration_changes, registrations, unit_quotas, training_seats, training_sessions, speakers,
        legal_bases, training_status_changes, trainings;
    `)
  }
}
