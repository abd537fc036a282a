import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Extensions, the append-only guard, and what every capability leans on. */
export class Foundation1761000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS unaccent;
      CREATE EXTENSION IF NOT EXISTS btree_gist;

      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'table % is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$;

      CREATE TABLE idempotency_keys (
        actor text NOT NULL,
        key text NOT NULL,
        request_hash text NOT NULL,
        answer jsonb,
        created_at timestamptz NOT NULL,
        CONSTRAINT idempotency_keys_pk PRIMARY KEY (actor, key)
      );
      CREATE INDEX idempotency_keys_created_idx ON idempotency_keys (created_at);

      CREATE TABLE throttle_counts (
        bucket text NOT NULL,
        window_start timestamptz NOT NULL,
        count int NOT NULL,
        CONSTRAINT throttle_counts_pk PRIMARY KEY (bucket, window_start)
      );

      CREATE TABLE audit_entries (
        id uuid NOT NULL,
        at timestamptz NOT NULL,
        actor_kind text NOT NULL,
        actor_id uuid,
        actor_label text NOT NULL,
        verb text NOT NULL,
        subject_kind text NOT NULL,
        subject_id uuid,
        organization_id uuid,
        fields text[] NOT NULL DEFAULT '{}',
        detail text,
        request_id text,
        CONSTRAINT audit_entries_pk PRIMARY KEY (id)
      );
      CREATE INDEX audit_entries_organization_idx ON audit_entries (organization_id, at);
      CREATE INDEX audit_entries_subject_idx ON audit_entries (subject_kind, subject_id, at);
      CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE ON audit_entries
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      CREATE TABLE stored_files (
        id uuid NOT NULL,
        sha256 text NOT NULL,
        size int NOT NULL,
        type text NOT NULL,
        filename text NOT NULL,
        purpose text NOT NULL,
        is_public boolean NOT NULL,
        organization_id uuid,
        created_at timestamptz NOT NULL,
        CONSTRAINT stored_files_pk PRIMARY KEY (id),
        CONSTRAINT stored_files_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$')
      );
      CREATE INDEX stored_files_sha256_idx ON stored_files (sha256);

      CREATE TABLE page_views (
        page text NOT NULL,
        window_start timestamptz NOT NULL,
        visitor text NOT NULL,
        CONSTRAINT page_views_pk PRIMARY KEY (page, window_start, visitor)
      );
      CREATE INDEX page_views_window_idx ON page_views (window_start);
      CREATE TABLE page_day_counts (
        page text NOT NULL,
        day date NOT NULL,
        views int NOT NULL,
        CONSTRAINT page_day_counts_pk PRIMARY KEY (page, day)
      );
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE page_day_counts, page_views, stored_files, audit_entries, throttle_counts, idempotency_keys;
      DROP FUNCTION refuse_change();
    `)
  }
}
