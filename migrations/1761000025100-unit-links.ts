import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Links for units and passwords, when each was opened, which units were asked to name people, and tickets changed. */
export class UnitLinks1761000025100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE links DROP CONSTRAINT links_purpose_check;
      ALTER TABLE links ADD CONSTRAINT links_purpose_check
        CHECK (purpose IN ('set_up', 'ticket', 'invitation', 'password', 'unit'));

      CREATE TABLE link_openings (
        link_id uuid NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT link_openings_pk PRIMARY KEY (link_id, at),
        CONSTRAINT link_openings_link_fk FOREIGN KEY (link_id) REFERENCES links (id) ON DELETE RESTRICT
      );

      CREATE TABLE nominations (
        id uuid NOT NULL,
        training_id uuid NOT NULL,
        unit_id uuid NOT NULL,
        state text NOT NULL DEFAULT 'silent',
        answered_at timestamptz,
        created_at timestamptz NOT NULL,
        CONSTRAINT nominations_pk PRIMARY KEY (id),
        CONSTRAINT nominations_training_fk FOREIGN KEY (training_id) REFERENCES trainings (id) ON DELETE RESTRICT,
        CONSTRAINT nominations_unit_fk FOREIGN KEY (unit_id) REFERENCES organizations (id) ON DELETE RESTRICT,
        CONSTRAINT nominations_unit_unique UNIQUE (training_id, unit_id),
        CONSTRAINT nominations_state_check CHECK (state IN ('silent', 'answered', 'finished')),
        CONSTRAINT nominations_answered_check CHECK ((state = 'silent') = (answered_at IS NULL))
      );

      ALTER TABLE registrations DROP CONSTRAINT registrations_source_check;
      ALTER TABLE registrations ADD CONSTRAINT registrations_source_check
        CHECK (source IN ('public', 'staff', 'list', 'nomination'));
      ALTER TABLE registration_changes DROP CONSTRAINT registration_changes_kind_check;
      ALTER TABLE registration_changes ADD CONSTRAINT registration_changes_kind_check
        CHECK (kind IN ('registered', 'waitlisted', 'promoted', 'withdrawn', 'ticket_reissued', 'ticket_revoked'));
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE registration_changes DROP CONSTRAINT registration_changes_kind_check;
      ALTER TABLE registration_changes ADD CONSTRAINT registration_changes_kind_check
        CHECK (kind IN ('registered', 'waitlisted', 'promoted', 'withdrawn'));
      ALTER TABLE registrations DROP CONSTRAINT registrations_source_check;
      ALTER TABLE registrations ADD CONSTRAINT registrations_source_check
        CHECK (source IN ('public', 'staff', 'list'));
      DROP TABLE nominations, link_openings;
      ALTER TABLE links DROP CONSTRAINT links_purpose_check;
      ALTER TABLE links ADD CONSTRAINT links_purpose_check CHECK (purpose IN ('set_up', 'ticket', 'invitation'));
    `)
  }
}
