import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Work owed, written in the transaction that owes it. */
export class Outbox1761000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox (
        id uuid CONSTRAINT outbox_pkey PRIMARY KEY,
        kind text NOT NULL,
        ref text NOT NULL,
        generation integer NOT NULL DEFAULT 1,
        delivery integer NOT NULL DEFAULT 0,
        state text NOT NULL DEFAULT 'due',
        attempts integer NOT NULL DEFAULT 0,
        due_at timestamptz NOT NULL DEFAULT now(),
        lease_until timestamptz,
        last_error text,
        created_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        CONSTRAINT outbox_state_check CHECK (state IN ('due', 'queued', 'leased', 'done', 'parked')),
        CONSTRAINT outbox_lease_check CHECK ((state IN ('queued', 'leased')) = (lease_until IS NOT NULL)),
        CONSTRAINT outbox_finished_check CHECK ((state = 'done') = (finished_at IS NOT NULL))
      )`)
    await runner.query(
      `CREATE UNIQUE INDEX outbox_kind_ref_live_unique ON outbox (kind, ref) WHERE state <> 'done'`,
    )
    await runner.query(`CREATE INDEX outbox_due_idx ON outbox (due_at, id) WHERE state = 'due'`)
    await runner.query(`CREATE INDEX outbox_lease_idx ON outbox (lease_until) WHERE lease_until IS NOT NULL`)
    await runner.query(
      `CREATE INDEX outbox_finished_idx ON outbox (finished_at) WHERE finished_at IS NOT NULL`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE outbox')
  }
}
