import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What lists, searches and histories lean on when there are a hundred thousand units and millions of registrations. */
export class LargeSizes1761000027000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      -- Words as a search sees them: small letters without accents, every other sign a space.
      CREATE FUNCTION search_words(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT trim(regexp_replace(lower(unaccent('unaccent'::regdictionary, words)), '[^[:alnum:]]+', ' ', 'g'))
      $$;
      CREATE FUNCTION search_words(words text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT search_words(array_to_string(words, ' '))
      $$;

      CREATE INDEX registrations_unit_idx ON registrations (unit_id, training_id) WHERE state <> 'withdrawn';
      CREATE INDEX registrations_training_unit_idx ON registrations (training_id, unit_id) WHERE state <> 'withdrawn';
      CREATE INDEX scans_registration_idx ON scans (registration_id) WHERE registration_id IS NOT NULL;
      CREATE INDEX certificates_registration_idx ON certificates (registration_id);
      CREATE INDEX trainings_starts_on_idx ON trainings (starts_on, id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX trainings_starts_on_idx, certificates_registration_idx, scans_registration_idx,
        registrations_training_unit_idx, registrations_unit_idx;
      DROP FUNCTION search_words(text[]);
      DROP FUNCTION search_words(text);
    `)
  }
}
