import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Names corrected by hand, positions that stand for a person, and people who are found to be one: who was merged
 * into whom is only added to, so that it can be taken back; `people.canonical_id` is what follows from it.
 */
export class PeopleInDepth1761000021000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE people
        ADD COLUMN name_key text,
        ADD COLUMN parts_edited boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT people_birth_date_check
          CHECK (birth_date IS NULL OR (birth_year IS NOT NULL AND birth_year = extract(year FROM birth_date)));
      UPDATE people SET name_key = sort_key;
      ALTER TABLE people ALTER COLUMN name_key SET NOT NULL;
      CREATE INDEX people_unit_name_idx ON people (unit_id, name_key);
      CREATE INDEX people_name_birth_idx ON people (name_key, birth_year);
      CREATE INDEX people_canonical_idx ON people (canonical_id) WHERE canonical_id IS NOT NULL;

      CREATE VIEW person_identities AS
        SELECT id AS person_id, coalesce(canonical_id, id) AS canonical_id FROM people;

      ALTER TABLE positions
        ADD COLUMN stands boolean NOT NULL DEFAULT false,
        ADD COLUMN version int NOT NULL DEFAULT 1,
        ADD CONSTRAINT positions_overlap EXCLUDE USING gist (person_id WITH =, organization_id WITH =, side WITH =,
          role WITH =, title WITH =, daterange(valid_from, valid_to) WITH &&);
      CREATE UNIQUE INDEX positions_stands_unique ON positions (person_id) WHERE stands;

      CREATE TABLE person_merges (
        id uuid NOT NULL,
        kind text NOT NULL,
        kept_id uuid NOT NULL,
        merged_id uuid NOT NULL,
        undoes uuid,
        actor_label text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT person_merges_pk PRIMARY KEY (id),
        CONSTRAINT person_merges_kept_fk FOREIGN KEY (kept_id) REFERENCES people (id) ON DELETE RESTRICT,
        CONSTRAINT person_merges_merged_fk FOREIGN KEY (merged_id) REFERENCES people (id) ON DELETE RESTRICT,
        CONSTRAINT person_merges_undoes_fk FOREIGN KEY (undoes) REFERENCES person_merges (id) ON DELETE RESTRICT,
        CONSTRAINT person_merges_kind_check CHECK (kind IN ('merge', 'undo')),
        CONSTRAINT person_merges_undoes_check CHECK ((kind = 'undo') = (undoes IS NOT NULL)),
        CONSTRAINT person_merges_others_check CHECK (kept_id <> merged_id)
      );
      CREATE INDEX person_merges_kept_idx ON person_merges (kept_id);
      CREATE INDEX person_merges_merged_idx ON person_merges (merged_id);
      CREATE UNIQUE INDEX person_merges_undone_unique ON person_merges (undoes) WHERE undoes IS NOT NULL;
      CREATE TRIGGER person_merges_append_only BEFORE UPDATE OR DELETE ON person_merges
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      CREATE TABLE person_merge_facts (
        merge_id uuid NOT NULL,
        field text NOT NULL,
        before jsonb NOT NULL,
        after jsonb NOT NULL,
        CONSTRAINT person_merge_facts_pk PRIMARY KEY (merge_id, field),
        CONSTRAINT person_merge_facts_merge_fk FOREIGN KEY (merge_id) REFERENCES person_merges (id) ON DELETE RESTRICT
      );

      CREATE TABLE person_distinctions (
        one_id uuid NOT NULL,
        other_id uuid NOT NULL,
        actor_label text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT person_distinctions_pk PRIMARY KEY (one_id, other_id),
        CONSTRAINT person_distinctions_one_fk FOREIGN KEY (one_id) REFERENCES people (id) ON DELETE RESTRICT,
        CONSTRAINT person_distinctions_other_fk FOREIGN KEY (other_id) REFERENCES people (id) ON DELETE RESTRICT,
        CONSTRAINT person_distinctions_order_check CHECK (one_id < other_id)
      );
      CREATE INDEX person_distinctions_other_idx ON person_distinctions (other_id);

      CREATE TABLE name_orders (
        organization_id uuid NOT NULL,
        name_order text NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT name_orders_pk PRIMARY KEY (organization_id),
        CONSTRAINT name_orders_organization_fk FOREIGN KEY (organization_id)
          REFERENCES organizations (id) ON DELETE RESTRICT,
        CONSTRAINT name_orders_check CHECK (name_order IN ('given-middle-family', 'given-family-middle'))
      );

      -- A sort key holds given, middle and family name, each as letters and tones: the same with family before middle.
      CREATE FUNCTION family_first_key(sort_key text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT rtrim(concat_ws(' ', split_part(sort_key, ' ', 1), split_part(sort_key, ' ', 2),
          split_part(sort_key, ' ', 5), split_part(sort_key, ' ', 6),
          split_part(sort_key, ' ', 3), split_part(sort_key, ' ', 4)))
      $$;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION family_first_key;
      DROP TABLE name_orders, person_distinctions, person_merge_facts, person_merges;
      DROP INDEX positions_stands_unique;
      ALTER TABLE positions DROP CONSTRAINT positions_overlap, DROP COLUMN version, DROP COLUMN stands;
      DROP VIEW person_identities;
      DROP INDEX people_canonical_idx, people_name_birth_idx, people_unit_name_idx;
      ALTER TABLE people DROP CONSTRAINT people_birth_date_check, DROP COLUMN parts_edited, DROP COLUMN name_key;
    `)
  }
}
