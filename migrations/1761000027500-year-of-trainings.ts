import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * The trainings of a year with who holds them and how far they are, and the certificates that stand, each read off an
 * index: the desk counts them for everything within reach, and read every training of the year to leave most out.
 */
export class YearOfTrainings1761000027500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX trainings_starts_on_idx;
      CREATE INDEX trainings_starts_on_idx ON trainings (starts_on, id) INCLUDE (organizer_id, status);
      CREATE INDEX certificates_standing_idx ON certificates (training_id) WHERE revoked_at IS NULL;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX certificates_standing_idx;
      DROP INDEX trainings_starts_on_idx;
      CREATE INDEX trainings_starts_on_idx ON trainings (starts_on, id);
    `)
  }
}
