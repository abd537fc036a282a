import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Officials, the letters to them, and the people who sign in. */
export class PeopleAndAccounts1761000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE people (
        id uuid NOT NULL,
        unit_id uuid NOT NULL,
        full_name text NOT NULL,
        family_name text NOT NULL,
        middle_name text NOT NULL,
        given_name text NOT NULL,
        sort_key text NOT NULL,
        search_key text NOT NULL,
        gender text,
        birth_date date,
        birth_year int,
        phone text,
        email text,
        canonical_id uuid,
        sample boolean NOT NULL DEFAULT false,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        CONSTRAINT people_pk PRIMARY KEY (id),
        CONSTRAINT people_unit_fk FOREIGN KEY (unit_id) REFERENCES organizations (id) ON DELETE RESTRICT,
        CONSTRAINT people_canonical_fk FOREIGN KEY (canonical_id) REFERENCES people (id) ON DELETE RESTRICT,
        CONSTRAINT people_gender_check CHECK (gender IN ('female', 'male')),
        CONSTRAINT people_birth_check CHECK (birth_year BETWEEN 1900 AND 2100),
        CONSTRAINT people_canonical_check CHECK (canonical_id <> id)
      );
      CREATE INDEX people_unit_idx ON people (unit_id);
      CREATE INDEX people_phone_idx ON people (phone);

      CREATE TABLE positions (
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        organization_id uuid NOT NULL,
        side text NOT NULL,
        role text NOT NULL,
        title text NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        created_at timestamptz NOT NULL,
        CONSTRAINT positions_pk PRIMARY KEY (id),
        CONSTRAINT positions_person_fk FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT,
        CONSTRAINT positions_organization_fk FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE RESTRICT,
        CONSTRAINT positions_side_check CHECK (side IN ('union', 'professional')),
        CONSTRAINT positions_role_check CHECK (role IN ('chair', 'vice_chair', 'committee_member',
          'inspection_head', 'inspection_member', 'womens_head', 'accountant', 'treasurer', 'team_leader', 'other')),
        CONSTRAINT positions_dates_check CHECK (valid_to IS NULL OR valid_to > valid_from)
      );
      CREATE INDEX positions_person_idx ON positions (person_id);

      CREATE TABLE messages (
        id uuid NOT NULL,
        organization_id uuid NOT NULL,
        channel text NOT NULL,
        purpose text NOT NULL,
        person_id uuid,
        training_id uuid,
        recipient text,
        subject text NOT NULL,
        body text NOT NULL,
        dedupe_key text NOT NULL,
        state text NOT NULL,
        created_at timestamptz NOT NULL,
        sent_at timestamptz,
        CONSTRAINT messages_pk PRIMARY KEY (id),
        CONSTRAINT messages_organization_fk FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE RESTRICT,
        CONSTRAINT messages_person_fk FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT,
        CONSTRAINT messages_dedupe_unique UNIQUE (dedupe_key),
        CONSTRAINT messages_channel_check CHECK (channel IN ('mail', 'zalo', 'paper')),
        CONSTRAINT messages_state_check CHECK (state IN ('ready', 'sent', 'failed', 'handed_over'))
      );
      CREATE INDEX messages_organization_idx ON messages (organization_id, created_at);
      CREATE INDEX messages_person_idx ON messages (person_id);
      CREATE INDEX messages_training_idx ON messages (training_id);

      CREATE TABLE installation (
        id int NOT NULL,
        organization_id uuid NOT NULL,
        public_address text NOT NULL,
        set_up_at timestamptz NOT NULL,
        CONSTRAINT installation_pk PRIMARY KEY (id),
        CONSTRAINT installation_organization_fk FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE RESTRICT,
        CONSTRAINT installation_single_check CHECK (id = 1)
      );

      CREATE TABLE installation_secrets (
        name text NOT NULL,
        secret bytea NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT installation_secrets_pk PRIMARY KEY (name)
      );

      CREATE TABLE users (
        id uuid NOT NULL,
        organization_id uuid NOT NULL,
        email text NOT NULL,
        name text NOT NULL,
        password_hash text NOT NULL,
        state text NOT NULL DEFAULT 'active',
        created_at timestamptz NOT NULL,
        CONSTRAINT users_pk PRIMARY KEY (id),
        CONSTRAINT users_email_unique UNIQUE (email),
        CONSTRAINT users_organization_fk FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE RESTRICT,
        CONSTRAINT users_state_check CHECK (state IN ('active', 'suspended'))
      );

      CREATE TABLE sessions (
        token_hash text NOT NULL,
        user_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT sessions_pk PRIMARY KEY (token_hash),
        CONSTRAINT sessions_user_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE RESTRICT
      );
      CREATE INDEX sessions_user_idx ON sessions (user_id);
      CREATE INDEX sessions_expires_idx ON sessions (expires_at);

      CREATE TABLE role_grants (
        id uuid NOT NULL,
        user_id uuid NOT NULL,
        role text NOT NULL,
        organization_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        revoked_at timestamptz,
        CONSTRAINT role_grants_pk PRIMARY KEY (id),
        CONSTRAINT role_grants_user_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE RESTRICT,
        CONSTRAINT role_grants_organization_fk FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE RESTRICT,
        CONSTRAINT role_grants_role_check CHECK (role IN ('administrator', 'organizer', 'unit_representative', 'door', 'editor', 'viewer'))
      );
      CREATE UNIQUE INDEX role_grants_live_unique ON role_grants (user_id, role, organization_id) WHERE revoked_at IS NULL;

      CREATE TABLE links (
        id uuid NOT NULL,
        token_hash text NOT NULL,
        purpose text NOT NULL,
        subject_id uuid,
        expires_at timestamptz,
        revoked_at timestamptz,
        used_at timestamptz,
        created_at timestamptz NOT NULL,
        CONSTRAINT links_pk PRIMARY KEY (id),
        CONSTRAINT links_token_unique UNIQUE (token_hash),
        CONSTRAINT links_purpose_check CHECK (purpose IN ('set_up', 'ticket', 'invitation'))
      );
      CREATE INDEX links_subject_idx ON links (purpose, subject_id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE links, role_grants, sessions, users, installation_secrets, installation, messages, positions, people;
    `)
  }
}
