import type { MigrationInterface, QueryRunner } from 'typeorm'

/** News reports with their pictures, and the trainings that they tell of. */
export class News1761000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE pictures (
        id uuid NOT NULL,
        organization_id uuid NOT NULL,
        alt text NOT NULL,
        caption text NOT NULL,
        width int NOT NULL,
        height int NOT NULL,
        variants jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT pictures_pk PRIMARY KEY (id),
        CONSTRAINT pictures_organization_fk FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE RESTRICT
      );

      CREATE TABLE articles (
        id uuid NOT NULL,
        organization_id uuid NOT NULL,
        slug text NOT NULL,
        title text NOT NULL,
        search_key text NOT NULL,
        lead text NOT NULL,
        body_html text NOT NULL,
        author_name text NOT NULL,
        picture_id uuid,
        state text NOT NULL DEFAULT 'draft',
        published_at timestamptz,
        withdrawn_at timestamptz,
        sample boolean NOT NULL DEFAULT false,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        CONSTRAINT articles_pk PRIMARY KEY (id),
        CONSTRAINT articles_organization_fk FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE RESTRICT,
        CONSTRAINT articles_picture_fk FOREIGN KEY (picture_id) REFERENCES pictures (id) ON DELETE RESTRICT,
        CONSTRAINT articles_slug_unique UNIQUE (slug),
        CONSTRAINT articles_state_check CHECK (state IN ('draft', 'published', 'withdrawn')),
        CONSTRAINT articles_published_check CHECK (state = 'draft' OR published_at IS NOT NULL)
      );
      CREATE INDEX articles_published_idx ON articles (published_at);

      CREATE TABLE article_versions (
        article_id uuid NOT NULL,
        version int NOT NULL,
        title text NOT NULL,
        lead text NOT NULL,
        body_html text NOT NULL,
        author_name text NOT NULL,
        actor_label text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT article_versions_pk PRIMARY KEY (article_id, version),
        CONSTRAINT article_versions_article_fk FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE RESTRICT
      );
      CREATE TRIGGER article_versions_append_only BEFORE UPDATE OR DELETE ON article_versions
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      CREATE TABLE article_trainings (
        article_id uuid NOT NULL,
        training_id uuid NOT NULL,
        CONSTRAINT article_trainings_pk PRIMARY KEY (article_id, training_id),
        CONSTRAINT article_trainings_article_fk FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE RESTRICT,
        CONSTRAINT article_trainings_training_fk FOREIGN KEY (training_id) REFERENCES trainings (id) ON DELETE RESTRICT
      );
      CREATE INDEX article_trainings_training_idx ON article_trainings (training_id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE article_trainings, article_versions, articles, pictures;`)
  }
}
