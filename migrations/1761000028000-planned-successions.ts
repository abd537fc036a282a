import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Decisions come before their day: what is to change is kept until then, and what became of it afterwards. */
export class PlannedSuccessions1761000028000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE planned_successions (
        id uuid NOT NULL,
        kind text NOT NULL,
        organization_id uuid NOT NULL,
        effective_on date NOT NULL,
        content jsonb NOT NULL,
        state text NOT NULL DEFAULT 'planned',
        failure text,
        cancel_reason text,
        cancelled_by text,
        planned_by uuid NOT NULL,
        actor_label text NOT NULL,
        created_at timestamptz NOT NULL,
        settled_at timestamptz,
        CONSTRAINT planned_successions_pk PRIMARY KEY (id),
        CONSTRAINT planned_successions_organization_fk FOREIGN KEY (organization_id)
          REFERENCES organizations (id) ON DELETE RESTRICT,
        CONSTRAINT planned_successions_kind_check
          CHECK (kind IN ('rename', 'transfer', 'standing', 'merge', 'split', 'dissolve')),
        CONSTRAINT planned_successions_state_check
          CHECK (state IN ('planned', 'applied', 'failed', 'cancelled')),
        CONSTRAINT planned_successions_settled_check CHECK ((state = 'planned') = (settled_at IS NULL)),
        CONSTRAINT planned_successions_failed_check CHECK (state <> 'failed' OR failure IS NOT NULL),
        CONSTRAINT planned_successions_cancelled_check CHECK ((state = 'cancelled') = (cancel_reason IS NOT NULL))
      );
      CREATE UNIQUE INDEX planned_successions_once ON planned_successions (organization_id, kind, effective_on)
        WHERE state = 'planned';
      CREATE INDEX planned_successions_due_idx ON planned_successions (effective_on) WHERE state = 'planned';
      CREATE INDEX planned_successions_failed_idx ON planned_successions (effective_on) WHERE state = 'failed';

      CREATE TABLE planned_succession_bodies (
        planned_succession_id uuid NOT NULL,
        organization_id uuid NOT NULL,
        CONSTRAINT planned_succession_bodies_pk PRIMARY KEY (planned_succession_id, organization_id),
        CONSTRAINT planned_succession_bodies_planned_fk FOREIGN KEY (planned_succession_id)
          REFERENCES planned_successions (id) ON DELETE RESTRICT,
        CONSTRAINT planned_succession_bodies_organization_fk FOREIGN KEY (organization_id)
          REFERENCES organizations (id) ON DELETE RESTRICT
      );
      CREATE INDEX planned_succession_bodies_organization_idx ON planned_succession_bodies (organization_id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE planned_succession_bodies, planned_successions`)
  }
}
