import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Who agreed to what, by which notice, when and by which way; taking back is an entry of its own. */
export class Consents1761000025000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE consents (
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        purpose text NOT NULL,
        notice_version text NOT NULL,
        given_by text NOT NULL,
        way text NOT NULL,
        actor_label text NOT NULL,
        link_id uuid,
        registration_id uuid,
        withdrawn boolean NOT NULL DEFAULT false,
        at timestamptz NOT NULL,
        CONSTRAINT consents_pk PRIMARY KEY (id),
        CONSTRAINT consents_person_fk FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT,
        CONSTRAINT consents_purpose_check CHECK (purpose IN ('participation', 'publication', 'zalo')),
        CONSTRAINT consents_given_by_check CHECK (given_by IN ('self', 'nominator', 'staff')),
        CONSTRAINT consents_way_check CHECK (way IN ('link', 'form', 'import', 'paper'))
      );
      CREATE INDEX consents_person_idx ON consents (person_id);
      CREATE INDEX consents_registration_idx ON consents (registration_id);
      CREATE TRIGGER consents_append_only BEFORE UPDATE OR DELETE ON consents
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE consents')
  }
}
