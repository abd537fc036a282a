import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Staff come by invitation, are found by their names, and it is known who gave and took a role. */
export class UsersAndInvitations1761000023000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE users ALTER COLUMN password_hash DROP NOT NULL;
      ALTER TABLE users DROP CONSTRAINT users_state_check;
      ALTER TABLE users ADD CONSTRAINT users_state_check CHECK (state IN ('invited', 'active', 'suspended'));
      ALTER TABLE users ADD CONSTRAINT users_password_check
        CHECK ((state = 'invited') = (password_hash IS NULL));
      ALTER TABLE users ADD COLUMN search_key text;
      UPDATE users SET search_key =
        trim(regexp_replace(lower(unaccent(replace(name, '''', '') || ' ' || email)), '[^[:alnum:]]+', ' ', 'g'));
      ALTER TABLE users ALTER COLUMN search_key SET NOT NULL;
      CREATE INDEX users_organization_idx ON users (organization_id);

      ALTER TABLE role_grants ADD COLUMN granted_by uuid;
      ALTER TABLE role_grants ADD COLUMN revoked_by uuid;
      ALTER TABLE role_grants ADD CONSTRAINT role_grants_granted_by_fk
        FOREIGN KEY (granted_by) REFERENCES users (id) ON DELETE RESTRICT;
      ALTER TABLE role_grants ADD CONSTRAINT role_grants_revoked_by_fk
        FOREIGN KEY (revoked_by) REFERENCES users (id) ON DELETE RESTRICT;

      ALTER TABLE links DROP CONSTRAINT links_purpose_check;
      ALTER TABLE links ADD CONSTRAINT links_purpose_check
        CHECK (purpose IN ('set_up', 'ticket', 'invitation', 'password', 'unit'));
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE links DROP CONSTRAINT links_purpose_check;
      ALTER TABLE links ADD CONSTRAINT links_purpose_check CHECK (purpose IN ('set_up', 'ticket', 'invitation'));
      ALTER TABLE role_grants DROP COLUMN granted_by, DROP COLUMN revoked_by;
      DROP INDEX users_organization_idx;
      ALTER TABLE users DROP CONSTRAINT users_password_check, DROP COLUMN search_key;
      ALTER TABLE users DROP CONSTRAINT users_state_check;
      ALTER TABLE users ADD CONSTRAINT users_state_check CHECK (state IN ('active', 'suspended'));
      ALTER TABLE users ALTER COLUMN password_hash SET NOT NULL;
    `)
  }
}
