import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Quotas for sets of positions that count who is in (who waits holds none), places online beside those in the hall,
 * people who come unannounced, tracks, requests that wait for approval, substitutes, and the terms of a registration.
 */
export class SeatsInDepth1761000030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE unit_quotas ADD COLUMN position_roles text[] NOT NULL DEFAULT '{}',
        ADD COLUMN by_hand boolean NOT NULL DEFAULT true;
      UPDATE unit_quotas SET position_roles = ARRAY[position_role];
      ALTER TABLE unit_quotas DROP COLUMN position_role,
        ADD CONSTRAINT unit_quotas_unit_unique UNIQUE (training_id, unit_id, position_roles);
      UPDATE unit_quotas q SET taken = taken - waiting.n FROM (
        SELECT quota_id, count(*) AS n FROM registrations WHERE state = 'waiting' GROUP BY quota_id) waiting
      WHERE waiting.quota_id = q.id;
      UPDATE registrations SET quota_id = NULL WHERE state = 'waiting';

      ALTER TABLE training_seats
        ADD COLUMN online_capacity int NOT NULL DEFAULT 0,
        ADD COLUMN online_taken int NOT NULL DEFAULT 0,
        ADD COLUMN walk_ins int NOT NULL DEFAULT 0,
        ADD CONSTRAINT training_seats_online_capacity_check CHECK (online_capacity BETWEEN 0 AND 10000),
        ADD CONSTRAINT training_seats_online_taken_check CHECK (online_taken BETWEEN 0 AND online_capacity),
        ADD CONSTRAINT training_seats_walk_ins_check CHECK (walk_ins >= 0);

      CREATE TABLE tracks (
        id uuid NOT NULL,
        training_id uuid NOT NULL,
        no int NOT NULL,
        name text NOT NULL,
        CONSTRAINT tracks_pk PRIMARY KEY (id),
        CONSTRAINT tracks_training_fk FOREIGN KEY (training_id) REFERENCES trainings (id) ON DELETE RESTRICT,
        CONSTRAINT tracks_no_unique UNIQUE (training_id, no)
      );
      ALTER TABLE training_sessions ADD COLUMN track_id uuid,
        ADD CONSTRAINT training_sessions_track_fk FOREIGN KEY (track_id) REFERENCES tracks (id) ON DELETE RESTRICT,
        DROP CONSTRAINT training_sessions_overlap,
        ADD CONSTRAINT training_sessions_overlap EXCLUDE USING gist (training_id WITH =,
          (coalesce(track_id, training_id)) WITH =, tstzrange(starts_at, ends_at) WITH &&);

      ALTER TABLE registrations
        ADD COLUMN place int,
        ADD COLUMN mode text NOT NULL DEFAULT 'onsite',
        ADD COLUMN track_id uuid,
        ADD COLUMN ended_as text,
        ADD CONSTRAINT registrations_mode_check CHECK (mode IN ('onsite', 'online')),
        ADD CONSTRAINT registrations_track_fk FOREIGN KEY (track_id) REFERENCES tracks (id) ON DELETE RESTRICT;
      UPDATE registrations SET place = seq, ended_as = CASE WHEN state = 'withdrawn' THEN 'withdrawn' END;
      ALTER TABLE registrations ALTER COLUMN place SET NOT NULL,
        DROP CONSTRAINT registrations_state_check,
        DROP CONSTRAINT registrations_source_check,
        ADD CONSTRAINT registrations_state_check CHECK (state IN ('pending', 'confirmed', 'waiting', 'withdrawn')),
        ADD CONSTRAINT registrations_source_check
          CHECK (source IN ('public', 'staff', 'list', 'nomination', 'substitution', 'walk_in')),
        ADD CONSTRAINT registrations_ended_as_check CHECK (
          CASE WHEN state = 'withdrawn' THEN ended_as IN ('withdrawn', 'rejected', 'replaced') AND ended_as IS NOT NULL
          ELSE ended_as IS NULL END),
        ADD CONSTRAINT registrations_quota_check CHECK (quota_id IS NULL OR state IN ('confirmed', 'withdrawn'));
      DROP INDEX registrations_waiting_idx;
      CREATE INDEX registrations_waiting_idx ON registrations (training_id, place, seq) WHERE state = 'waiting';
      ALTER TABLE registration_changes DROP CONSTRAINT registration_changes_kind_check,
        ADD CONSTRAINT registration_changes_kind_check CHECK (kind IN ('asked', 'registered', 'waitlisted', 'promoted',
          'withdrawn', 'rejected', 'replaced', 'substituted', 'walked_in', 'ticket_reissued', 'ticket_revoked'));

      CREATE TABLE substitutions (
        id uuid NOT NULL,
        training_id uuid NOT NULL,
        out_id uuid NOT NULL,
        in_id uuid NOT NULL,
        reason text NOT NULL,
        actor_label text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT substitutions_pk PRIMARY KEY (id),
        CONSTRAINT substitutions_training_fk FOREIGN KEY (training_id) REFERENCES trainings (id) ON DELETE RESTRICT,
        CONSTRAINT substitutions_out_fk FOREIGN KEY (out_id) REFERENCES registrations (id) ON DELETE RESTRICT,
        CONSTRAINT substitutions_in_fk FOREIGN KEY (in_id) REFERENCES registrations (id) ON DELETE RESTRICT,
        CONSTRAINT substitutions_out_unique UNIQUE (out_id),
        CONSTRAINT substitutions_in_unique UNIQUE (in_id),
        CONSTRAINT substitutions_other_check CHECK (out_id <> in_id)
      );
      CREATE INDEX substitutions_training_idx ON substitutions (training_id);
      CREATE TRIGGER substitutions_append_only BEFORE UPDATE OR DELETE ON substitutions
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      CREATE TABLE registration_terms (
        training_id uuid NOT NULL,
        needs_approval boolean NOT NULL DEFAULT false,
        walk_in_limit int NOT NULL DEFAULT 0,
        units_may_substitute boolean NOT NULL DEFAULT true,
        quotas_return_at timestamptz,
        quotas_returned_at timestamptz,
        reminder_days int,
        reminded_at timestamptz,
        sends_thanks boolean NOT NULL DEFAULT false,
        thanked_at timestamptz,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT registration_terms_pk PRIMARY KEY (training_id),
        CONSTRAINT registration_terms_training_fk FOREIGN KEY (training_id) REFERENCES trainings (id) ON DELETE RESTRICT,
        CONSTRAINT registration_terms_walk_in_check CHECK (walk_in_limit BETWEEN 0 AND 1000),
        CONSTRAINT registration_terms_reminder_check CHECK (reminder_days BETWEEN 0 AND 30)
      );
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE registration_terms, substitutions;
      UPDATE registrations SET state = 'withdrawn', ended_as = 'withdrawn', withdrawn_at = registered_at,
        withdrawal_reason = '' WHERE state = 'pending';
      UPDATE registrations SET source = 'staff' WHERE source IN ('substitution', 'walk_in');
      ALTER TABLE registration_changes DISABLE TRIGGER USER;
      DELETE FROM registration_changes WHERE kind IN ('asked', 'rejected', 'replaced', 'substituted', 'walked_in');
      ALTER TABLE registration_changes DROP CONSTRAINT registration_changes_kind_check,
        ADD CONSTRAINT registration_changes_kind_check CHECK (kind IN ('registered', 'waitlisted', 'promoted', 'withdrawn',
          'ticket_reissued', 'ticket_revoked')),
        ENABLE TRIGGER USER;
      DROP INDEX registrations_waiting_idx;
      CREATE INDEX registrations_waiting_idx ON registrations (training_id, seq) WHERE state = 'waiting';
      ALTER TABLE registrations DROP CONSTRAINT registrations_quota_check,
        DROP CONSTRAINT registrations_ended_as_check,
        DROP CONSTRAINT registrations_state_check,
        DROP CONSTRAINT registrations_source_check,
        ADD CONSTRAINT registrations_state_check CHECK (state IN ('confirmed', 'waiting', 'withdrawn')),
        ADD CONSTRAINT registrations_source_check CHECK (source IN ('public', 'staff', 'list', 'nomination')),
        DROP COLUMN place, DROP COLUMN mode, DROP COLUMN track_id, DROP COLUMN ended_as;
      DELETE FROM training_sessions WHERE track_id IS NOT NULL;
      ALTER TABLE training_sessions DROP CONSTRAINT training_sessions_overlap,
        DROP COLUMN track_id,
        ADD CONSTRAINT training_sessions_overlap
          EXCLUDE USING gist (training_id WITH =, tstzrange(starts_at, ends_at) WITH &&);
      DROP TABLE tracks;
      ALTER TABLE training_seats DROP COLUMN online_capacity, DROP COLUMN online_taken, DROP COLUMN walk_ins;
      ALTER TABLE unit_quotas ADD COLUMN position_role text, DROP CONSTRAINT unit_quotas_unit_unique;
      UPDATE unit_quotas SET position_role = coalesce(position_roles[1], 'other');
      ALTER TABLE unit_quotas ALTER COLUMN position_role SET NOT NULL, DROP COLUMN position_roles, DROP COLUMN by_hand,
        ADD CONSTRAINT unit_quotas_unit_unique UNIQUE (training_id, unit_id, position_role);
    `)
  }
}
