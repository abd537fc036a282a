import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Lists that are walked in their order from any point on, and searches by words, whatever the size: each index is the
 * order of one list. What a body is today stands in one row, because its list is ordered by facts of two tables.
 */
export class ListsOfANation1761000027100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Named with their schema: an index is built without a search path. Apostrophes go, as in every search key.
      CREATE OR REPLACE FUNCTION search_words(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT trim(regexp_replace(
          lower(public.unaccent('public.unaccent'::regdictionary, replace(words, '''', ''))), '[^[:alnum:]]+', ' ', 'g'))
      $$;
      CREATE OR REPLACE FUNCTION search_words(words text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT public.search_words(array_to_string(words, ' '))
      $$;

      -- Who reaches whom, found from below without looking at the row; how much each body reaches is known exactly
      -- of the thousand that reach most, so that a list is walked or gathered as its reach asks for.
      DROP INDEX organization_closure_descendant_idx;
      CREATE INDEX organization_closure_descendant_idx ON organization_closure (descendant_id, ancestor_id);
      ALTER TABLE organization_closure ALTER COLUMN ancestor_id SET STATISTICS 2000;
      CREATE INDEX organization_parents_now_idx ON organization_parents (parent_id) WHERE valid_to IS NULL;

      CREATE TABLE organization_lines (
        organization_id uuid NOT NULL,
        -- Bodies before units, units by khối: the leading part of the order of lists.
        place int NOT NULL,
        sort_key text NOT NULL,
        search_key text NOT NULL,
        kind text NOT NULL,
        status text NOT NULL,
        unit_group text,
        CONSTRAINT organization_lines_pk PRIMARY KEY (organization_id),
        CONSTRAINT organization_lines_organization_fk FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE CASCADE
      );
      CREATE VIEW organization_lines_now AS
        SELECT o.id AS organization_id,
          CASE WHEN o.kind = 'grassroots_union' THEN 10 ELSE 0 END + coalesce(array_position(
            ARRAY['Trường học', 'Xã, thị trấn', 'Cơ quan', 'Y tế, ngân hàng, dịch vụ', 'Doanh nghiệp'], o.unit_group), 9) AS place,
          o.sort_key, o.search_key, o.kind, o.status, o.unit_group
        FROM current_organizations o;
      INSERT INTO organization_lines SELECT * FROM organization_lines_now;
      CREATE INDEX organization_lines_order_idx ON organization_lines
        (place, sort_key COLLATE "vi-VN-x-icu", organization_id);
      CREATE INDEX organization_lines_search_idx ON organization_lines USING gin (search_key gin_trgm_ops);

      CREATE FUNCTION refresh_organization_lines() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE changed uuid;
      BEGIN
        changed := CASE WHEN TG_OP = 'DELETE' THEN OLD.organization_id ELSE NEW.organization_id END;
        DELETE FROM organization_lines l WHERE l.organization_id = changed
          AND NOT EXISTS (SELECT 1 FROM organization_lines_now n WHERE n.organization_id = changed);
        INSERT INTO organization_lines SELECT * FROM organization_lines_now n WHERE n.organization_id = changed
        ON CONFLICT (organization_id) DO UPDATE SET place = EXCLUDED.place, sort_key = EXCLUDED.sort_key,
          search_key = EXCLUDED.search_key, kind = EXCLUDED.kind, status = EXCLUDED.status,
          unit_group = EXCLUDED.unit_group;
        RETURN NULL;
      END $$;
      CREATE TRIGGER organization_names_line AFTER INSERT OR UPDATE OR DELETE ON organization_names
        FOR EACH ROW EXECUTE FUNCTION refresh_organization_lines();
      CREATE TRIGGER organization_standings_line AFTER INSERT OR UPDATE OR DELETE ON organization_standings
        FOR EACH ROW EXECUTE FUNCTION refresh_organization_lines();

      CREATE INDEX people_order_idx ON people
        (sort_key COLLATE "vi-VN-x-icu", full_name COLLATE "vi-VN-x-icu", id) INCLUDE (unit_id) WHERE canonical_id IS NULL;
      CREATE INDEX people_family_order_idx ON people
        (family_first_key(sort_key) COLLATE "vi-VN-x-icu", full_name COLLATE "vi-VN-x-icu", id) INCLUDE (unit_id)
        WHERE canonical_id IS NULL;
      CREATE INDEX people_words_idx ON people USING gin ((' ' || search_key || ' ') gin_trgm_ops) WHERE canonical_id IS NULL;
      CREATE INDEX people_counted_idx ON people (unit_id) WHERE canonical_id IS NULL;

      CREATE INDEX trainings_title_idx ON trainings (title COLLATE "vi-VN-x-icu", id);
      CREATE INDEX trainings_search_idx ON trainings USING gin (search_key gin_trgm_ops);
      CREATE INDEX trainings_words_idx ON trainings USING gin (search_words(title) gin_trgm_ops);
      CREATE INDEX training_sessions_words_idx ON training_sessions USING gin (search_words(topics) gin_trgm_ops);
      CREATE INDEX trainings_under_way_idx ON trainings (starts_on) WHERE status NOT IN ('completed', 'cancelled');

      CREATE INDEX certificates_register_idx ON certificates (year DESC, issuer_id, number);
      CREATE INDEX certificates_training_idx ON certificates (training_id);
      CREATE INDEX certificates_number_text_idx ON certificates (lower(number_text) text_pattern_ops);
      CREATE INDEX certificates_words_idx ON certificates USING gin (search_words(frozen ->> 'fullName') gin_trgm_ops);

      CREATE INDEX messages_order_idx ON messages ((state NOT IN ('ready', 'failed')), created_at DESC, id DESC);
      CREATE INDEX messages_purpose_idx ON messages
        (purpose, (state NOT IN ('ready', 'failed')), created_at DESC, id DESC) INCLUDE (organization_id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX messages_purpose_idx, messages_order_idx, certificates_words_idx, certificates_number_text_idx, certificates_training_idx, certificates_register_idx,
        trainings_under_way_idx, training_sessions_words_idx, trainings_words_idx, trainings_search_idx,
        trainings_title_idx, people_counted_idx, people_words_idx, people_family_order_idx, people_order_idx;
      DROP TRIGGER organization_standings_line ON organization_standings;
      DROP TRIGGER organization_names_line ON organization_names;
      DROP FUNCTION refresh_organization_lines();
      DROP VIEW organization_lines_now;
      DROP TABLE organization_lines;
      DROP INDEX organization_parents_now_idx, organization_closure_descendant_idx;
      ALTER TABLE organization_closure ALTER COLUMN ancestor_id SET STATISTICS -1;
      CREATE INDEX organization_closure_descendant_idx ON organization_closure (descendant_id);
    `)
  }
}
