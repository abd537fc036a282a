import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * What a body is (kind, status, khối) becomes dated as its name and parent are; what became of it is kept with
 * the decision; and “as now” follows a dissolved body to its successors.
 */
export class DatedOrganizations1761000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organization_standings (
        id uuid NOT NULL,
        organization_id uuid NOT NULL,
        kind text NOT NULL,
        status text NOT NULL,
        unit_group text,
        valid_from date NOT NULL,
        valid_to date,
        CONSTRAINT organization_standings_pk PRIMARY KEY (id),
        CONSTRAINT organization_standings_organization_fk FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE RESTRICT,
        CONSTRAINT organization_standings_dates_check CHECK (valid_to IS NULL OR valid_to > valid_from),
        CONSTRAINT organization_standings_kind_check CHECK (kind IN ('national_confederation', 'provincial_federation',
          'district_federation', 'commune_union', 'cluster_union', 'sector_union', 'superior_union',
          'grassroots_union', 'occupational_union', 'section_union')),
        CONSTRAINT organization_standings_status_check CHECK (status IN ('active', 'suspended', 'dissolved')),
        CONSTRAINT organization_standings_overlap EXCLUDE USING gist
          (organization_id WITH =, daterange(valid_from, valid_to) WITH &&)
      );
      INSERT INTO organization_standings (id, organization_id, kind, status, unit_group, valid_from)
        SELECT gen_random_uuid(), o.id, o.kind, o.status, o.unit_group,
          COALESCE((SELECT min(n.valid_from) FROM organization_names n WHERE n.organization_id = o.id),
            (o.created_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
        FROM organizations o;
      CREATE INDEX organization_standings_organization_idx ON organization_standings (organization_id);

      CREATE TABLE organization_successions (
        id uuid NOT NULL,
        kind text NOT NULL,
        effective_on date NOT NULL,
        decision_number text NOT NULL,
        decided_on date,
        note text,
        actor_label text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT organization_successions_pk PRIMARY KEY (id),
        CONSTRAINT organization_successions_kind_check CHECK (kind IN ('rename', 'transfer', 'standing', 'merge', 'split', 'dissolve'))
      );
      CREATE TRIGGER organization_successions_append_only BEFORE UPDATE OR DELETE ON organization_successions
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      CREATE TABLE organization_succession_parts (
        id uuid NOT NULL,
        succession_id uuid NOT NULL,
        from_id uuid NOT NULL,
        to_id uuid,
        CONSTRAINT organization_succession_parts_pk PRIMARY KEY (id),
        CONSTRAINT organization_succession_parts_succession_fk FOREIGN KEY (succession_id) REFERENCES organization_successions (id) ON DELETE RESTRICT,
        CONSTRAINT organization_succession_parts_from_fk FOREIGN KEY (from_id) REFERENCES organizations (id) ON DELETE RESTRICT,
        CONSTRAINT organization_succession_parts_to_fk FOREIGN KEY (to_id) REFERENCES organizations (id) ON DELETE RESTRICT
      );
      CREATE INDEX organization_succession_parts_succession_idx ON organization_succession_parts (succession_id);
      CREATE INDEX organization_succession_parts_from_idx ON organization_succession_parts (from_id);
      CREATE INDEX organization_succession_parts_to_idx ON organization_succession_parts (to_id);
      CREATE TRIGGER organization_succession_parts_append_only BEFORE UPDATE OR DELETE ON organization_succession_parts
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      CREATE TABLE organization_succession_moves (
        succession_id uuid NOT NULL,
        organization_id uuid NOT NULL,
        from_parent_id uuid NOT NULL,
        to_parent_id uuid NOT NULL,
        CONSTRAINT organization_succession_moves_pk PRIMARY KEY (succession_id, organization_id),
        CONSTRAINT organization_succession_moves_succession_fk FOREIGN KEY (succession_id) REFERENCES organization_successions (id) ON DELETE RESTRICT,
        CONSTRAINT organization_succession_moves_organization_fk FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE RESTRICT
      );
      CREATE INDEX organization_succession_moves_organization_idx ON organization_succession_moves (organization_id);
      CREATE TRIGGER organization_succession_moves_append_only BEFORE UPDATE OR DELETE ON organization_succession_moves
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      CREATE TABLE organization_succession_reversals (
        succession_id uuid NOT NULL,
        reason text NOT NULL,
        actor_label text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT organization_succession_reversals_pk PRIMARY KEY (succession_id),
        CONSTRAINT organization_succession_reversals_succession_fk FOREIGN KEY (succession_id) REFERENCES organization_successions (id) ON DELETE RESTRICT
      );
      CREATE TRIGGER organization_succession_reversals_append_only BEFORE UPDATE OR DELETE ON organization_succession_reversals
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      DROP VIEW current_organizations;
      ALTER TABLE organizations DROP COLUMN kind, DROP COLUMN status, DROP COLUMN unit_group,
        ADD COLUMN version int NOT NULL DEFAULT 1;

      CREATE VIEW current_organizations AS
        SELECT o.id, s.kind, s.status, s.unit_group, o.sample, n.name, n.sort_key, n.search_key, p.parent_id,
          o.external_code, o.version
        FROM organizations o
        JOIN organization_standings s ON s.organization_id = o.id AND s.valid_to IS NULL
        JOIN organization_names n ON n.organization_id = o.id AND n.valid_to IS NULL
        LEFT JOIN organization_parents p ON p.organization_id = o.id AND p.valid_to IS NULL;

      CREATE VIEW organization_edges AS
        SELECT p.organization_id AS child_id, p.parent_id FROM organization_parents p WHERE p.valid_to IS NULL
        UNION
        SELECT part.from_id, part.to_id
        FROM organization_succession_parts part
        JOIN organization_successions succession ON succession.id = part.succession_id
          AND succession.kind IN ('merge', 'split', 'dissolve')
        JOIN organization_standings s ON s.organization_id = part.from_id AND s.valid_to IS NULL AND s.status = 'dissolved'
        WHERE part.to_id <> part.from_id AND NOT EXISTS (
          SELECT 1 FROM organization_succession_reversals r WHERE r.succession_id = succession.id);

      CREATE FUNCTION refresh_organization_closure(changed uuid[]) RETURNS void LANGUAGE plpgsql AS $$
      DECLARE affected uuid[];
      BEGIN
        WITH RECURSIVE below AS (
          SELECT unnest(changed) AS id
          UNION SELECT e.child_id FROM below JOIN organization_edges e ON e.parent_id = below.id
        )
        SELECT array_agg(id) INTO affected FROM (
          SELECT id FROM below
          UNION SELECT c.descendant_id FROM organization_closure c WHERE c.ancestor_id = ANY (changed)) every;
        DELETE FROM organization_closure WHERE descendant_id = ANY (affected);
        WITH RECURSIVE up AS (
          SELECT id AS descendant_id, id AS ancestor_id, 0 AS depth FROM unnest(affected) id
          UNION
          SELECT up.descendant_id, e.parent_id, up.depth + 1
          FROM up JOIN organization_edges e ON e.child_id = up.ancestor_id
          WHERE up.depth < 40
        )
        INSERT INTO organization_closure (ancestor_id, descendant_id, depth)
          SELECT ancestor_id, descendant_id, min(depth) FROM up GROUP BY ancestor_id, descendant_id;
        IF EXISTS (
          SELECT 1 FROM organization_closure c JOIN organization_edges e
            ON e.child_id = c.ancestor_id AND e.parent_id = c.descendant_id
          WHERE c.descendant_id = ANY (affected)) THEN
          RAISE EXCEPTION 'a body would stand below itself'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'organization_closure_cycle';
        END IF;
      END $$;

      CREATE FUNCTION organization_subtree_on(root uuid, day date) RETURNS TABLE (id uuid, depth int)
      LANGUAGE sql STABLE AS $$
        WITH RECURSIVE below AS (
          SELECT root AS id, 0 AS depth
          UNION ALL
          SELECT p.organization_id, below.depth + 1
          FROM below JOIN organization_parents p ON p.parent_id = below.id
            AND p.valid_from <= day AND (p.valid_to IS NULL OR p.valid_to > day)
          WHERE below.depth < 40
        )
        SELECT below.id, min(below.depth) FROM below GROUP BY below.id
      $$;

      CREATE FUNCTION organization_name_on(organization uuid, day date) RETURNS text LANGUAGE sql STABLE AS $$
        SELECT n.name FROM organization_names n WHERE n.organization_id = organization
        ORDER BY (n.valid_from <= day) DESC,
          CASE WHEN n.valid_from <= day THEN n.valid_from END DESC, n.valid_from LIMIT 1
      $$;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION organization_name_on(uuid, date);
      DROP FUNCTION organization_subtree_on(uuid, date);
      DROP FUNCTION refresh_organization_closure(uuid[]);
      DROP VIEW organization_edges;
      DROP VIEW current_organizations;
      ALTER TABLE organizations DROP COLUMN version, ADD COLUMN kind text, ADD COLUMN status text NOT NULL DEFAULT 'active',
        ADD COLUMN unit_group text;
      UPDATE organizations o SET kind = s.kind, status = s.status, unit_group = s.unit_group
        FROM organization_standings s WHERE s.organization_id = o.id AND s.valid_to IS NULL;
      ALTER TABLE organizations ALTER COLUMN kind SET NOT NULL,
        ADD CONSTRAINT organizations_kind_check CHECK (kind IN ('national_confederation', 'provincial_federation',
          'district_federation', 'commune_union', 'cluster_union', 'sector_union', 'superior_union',
          'grassroots_union', 'occupational_union', 'section_union')),
        ADD CONSTRAINT organizations_status_check CHECK (status IN ('active', 'suspended', 'dissolved'));
      CREATE VIEW current_organizations AS
        SELECT o.id, o.kind, o.status, o.unit_group, o.sample, n.name, n.sort_key, n.search_key, p.parent_id
        FROM organizations o
        JOIN organization_names n ON n.organization_id = o.id AND n.valid_to IS NULL
        LEFT JOIN organization_parents p ON p.organization_id = o.id AND p.valid_to IS NULL;
      DROP TABLE organization_succession_reversals, organization_succession_moves, organization_succession_parts, organization_successions,
        organization_standings;
    `)
  }
}
