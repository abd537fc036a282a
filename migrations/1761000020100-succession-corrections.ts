import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Offices mistype days and numbers: what is right instead stands beside what was recorded, with the reason. */
export class SuccessionCorrections1761000020100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organization_succession_corrections (
        id uuid NOT NULL,
        succession_id uuid NOT NULL,
        effective_on date NOT NULL,
        decision_number text NOT NULL,
        decided_on date,
        note text,
        reason text NOT NULL,
        actor_label text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT organization_succession_corrections_pk PRIMARY KEY (id),
        CONSTRAINT organization_succession_corrections_succession_fk FOREIGN KEY (succession_id)
          REFERENCES organization_successions (id) ON DELETE RESTRICT
      );
      CREATE INDEX organization_succession_corrections_succession_idx
        ON organization_succession_corrections (succession_id);
      CREATE TRIGGER organization_succession_corrections_append_only
        BEFORE UPDATE OR DELETE ON organization_succession_corrections
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      -- A change as it is known today: what its newest correction says, else what was recorded.
      CREATE VIEW organization_changes AS
        SELECT s.id, s.kind, coalesce(c.effective_on, s.effective_on) AS effective_on,
          coalesce(c.decision_number, s.decision_number) AS decision_number,
          CASE WHEN c.id IS NULL THEN s.decided_on ELSE c.decided_on END AS decided_on,
          CASE WHEN c.id IS NULL THEN s.note ELSE c.note END AS note,
          s.actor_label, s.created_at, c.reason AS correction_reason, c.actor_label AS corrected_by
        FROM organization_successions s
        LEFT JOIN LATERAL (
          SELECT * FROM organization_succession_corrections c WHERE c.succession_id = s.id
          ORDER BY c.id DESC LIMIT 1
        ) c ON true;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW organization_changes;
      DROP TABLE organization_succession_corrections;
    `)
  }
}
