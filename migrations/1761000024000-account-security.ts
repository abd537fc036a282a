import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What protects an account: sessions one can recognise and end, a second step at sign-in, tokens for programs. */
export class AccountSecurity1761000024000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sessions ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid();
      ALTER TABLE sessions ADD COLUMN user_agent text NOT NULL DEFAULT '';
      ALTER TABLE sessions ADD COLUMN address text NOT NULL DEFAULT '';
      ALTER TABLE sessions ALTER COLUMN id DROP DEFAULT;
      ALTER TABLE sessions ALTER COLUMN user_agent DROP DEFAULT;
      ALTER TABLE sessions ALTER COLUMN address DROP DEFAULT;
      ALTER TABLE sessions ADD CONSTRAINT sessions_id_unique UNIQUE (id);

      CREATE TABLE second_factors (
        user_id uuid NOT NULL,
        secret bytea NOT NULL,
        created_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        last_step int,
        CONSTRAINT second_factors_pk PRIMARY KEY (user_id),
        CONSTRAINT second_factors_user_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE RESTRICT
      );

      CREATE TABLE recovery_codes (
        user_id uuid NOT NULL,
        code_hash text NOT NULL,
        salt bytea NOT NULL,
        created_at timestamptz NOT NULL,
        used_at timestamptz,
        CONSTRAINT recovery_codes_pk PRIMARY KEY (user_id, code_hash),
        CONSTRAINT recovery_codes_factor_fk FOREIGN KEY (user_id) REFERENCES second_factors (user_id) ON DELETE RESTRICT
      );

      CREATE TABLE pending_sign_ins (
        token_hash text NOT NULL,
        user_id uuid NOT NULL,
        attempts int NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT pending_sign_ins_pk PRIMARY KEY (token_hash),
        CONSTRAINT pending_sign_ins_user_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE RESTRICT
      );
      CREATE INDEX pending_sign_ins_user_idx ON pending_sign_ins (user_id);

      CREATE TABLE api_tokens (
        id uuid NOT NULL,
        user_id uuid NOT NULL,
        name text NOT NULL,
        token_hash text NOT NULL,
        scopes text[] NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        last_used_on date,
        revoked_at timestamptz,
        CONSTRAINT api_tokens_pk PRIMARY KEY (id),
        CONSTRAINT api_tokens_hash_unique UNIQUE (token_hash),
        CONSTRAINT api_tokens_user_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE RESTRICT,
        CONSTRAINT api_tokens_scopes_check CHECK (cardinality(scopes) > 0)
      );
      CREATE INDEX api_tokens_user_idx ON api_tokens (user_id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE api_tokens, pending_sign_ins, recovery_codes, second_factors;
      ALTER TABLE sessions DROP COLUMN id, DROP COLUMN user_agent, DROP COLUMN address;
    `)
  }
}
