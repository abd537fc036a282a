import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The dated tree of union bodies, their letterheads, and the number series of their papers. */
export class Organizations1761000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organizations (
        id uuid NOT NULL,
        kind text NOT NULL,
        status text NOT NULL DEFAULT 'active',
        unit_group text,
        external_code text,
        sample boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL,
        CONSTRAINT organizations_pk PRIMARY KEY (id),
        CONSTRAINT organizations_kind_check CHECK (kind IN ('national_confederation', 'provincial_federation',
          'district_federation', 'commune_union', 'cluster_union', 'sector_union', 'superior_union',
          'grassroots_union', 'occupational_union', 'section_union')),
        CONSTRAINT organizations_status_check CHECK (status IN ('active', 'suspended', 'dissolved'))
      );

      CREATE TABLE organization_names (
        id uuid NOT NULL,
        organization_id uuid NOT NULL,
        name text NOT NULL,
        sort_key text NOT NULL,
        search_key text NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        created_at timestamptz NOT NULL,
        CONSTRAINT organization_names_pk PRIMARY KEY (id),
        CONSTRAINT organization_names_organization_fk FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE RESTRICT,
        CONSTRAINT organization_names_dates_check CHECK (valid_to IS NULL OR valid_to > valid_from),
        CONSTRAINT organization_names_overlap EXCLUDE USING gist
          (organization_id WITH =, daterange(valid_from, valid_to) WITH &&)
      );
      CREATE INDEX organization_names_organization_idx ON organization_names (organization_id);

      CREATE TABLE organization_parents (
        id uuid NOT NULL,
        organization_id uuid NOT NULL,
        parent_id uuid NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        created_at timestamptz NOT NULL,
        CONSTRAINT organization_parents_pk PRIMARY KEY (id),
        CONSTRAINT organization_parents_organization_fk FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE RESTRICT,
        CONSTRAINT organization_parents_parent_fk FOREIGN KEY (parent_id) REFERENCES organizations (id) ON DELETE RESTRICT,
        CONSTRAINT organization_parents_dates_check CHECK (valid_to IS NULL OR valid_to > valid_from),
        CONSTRAINT organization_parents_self_check CHECK (parent_id <> organization_id),
        CONSTRAINT organization_parents_overlap EXCLUDE USING gist
          (organization_id WITH =, daterange(valid_from, valid_to) WITH &&)
      );
      CREATE INDEX organization_parents_organization_idx ON organization_parents (organization_id);
      CREATE INDEX organization_parents_parent_idx ON organization_parents (parent_id);

      CREATE TABLE organization_closure (
        ancestor_id uuid NOT NULL,
        descendant_id uuid NOT NULL,
        depth int NOT NULL,
        CONSTRAINT organization_closure_pk PRIMARY KEY (ancestor_id, descendant_id),
        CONSTRAINT organization_closure_ancestor_fk FOREIGN KEY (ancestor_id) REFERENCES organizations (id) ON DELETE RESTRICT,
        CONSTRAINT organization_closure_descendant_fk FOREIGN KEY (descendant_id) REFERENCES organizations (id) ON DELETE RESTRICT
      );
      CREATE INDEX organization_closure_descendant_idx ON organization_closure (descendant_id);

      CREATE TABLE organization_settings (
        organization_id uuid NOT NULL,
        valid_from date NOT NULL,
        parent_line text NOT NULL,
        body_line text NOT NULL,
        place text NOT NULL,
        reference_suffix text NOT NULL,
        signing_authority text NOT NULL,
        signer_title text NOT NULL,
        signer_name text NOT NULL,
        slogan text,
        links jsonb NOT NULL DEFAULT '[]',
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        CONSTRAINT organization_settings_pk PRIMARY KEY (organization_id, valid_from),
        CONSTRAINT organization_settings_organization_fk FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE RESTRICT
      );

      CREATE VIEW current_organizations AS
        SELECT o.id, o.kind, o.status, o.unit_group, o.sample, n.name, n.sort_key, n.search_key, p.parent_id
        FROM organizations o
        JOIN organization_names n ON n.organization_id = o.id AND n.valid_to IS NULL
        LEFT JOIN organization_parents p ON p.organization_id = o.id AND p.valid_to IS NULL;

      CREATE TABLE number_series (
        issuer_id uuid NOT NULL,
        kind text NOT NULL,
        year int NOT NULL,
        last_number int NOT NULL,
        CONSTRAINT number_series_pk PRIMARY KEY (issuer_id, kind, year),
        CONSTRAINT number_series_issuer_fk FOREIGN KEY (issuer_id) REFERENCES organizations (id) ON DELETE RESTRICT
      );
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE number_series;
      DROP VIEW current_organizations;
      DROP TABLE organization_settings, organization_closure, organization_parents, organization_names, organizations;
    `)
  }
}
