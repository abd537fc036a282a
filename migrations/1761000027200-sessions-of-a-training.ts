import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * The sessions of a training, read off an index: attendance asks for them once for each registration, and PostgreSQL
 * took the index that keeps them from overlapping, which is ten times as slow. And no more statistics of reach than
 * usual: lists say themselves how they are walked, and every question about rights paid for reading them.
 */
export class SessionsOfATraining1761000027200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX training_sessions_training_idx ON training_sessions (training_id) INCLUDE (id, no);
      ALTER TABLE organization_closure ALTER COLUMN ancestor_id SET STATISTICS -1;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE organization_closure ALTER COLUMN ancestor_id SET STATISTICS 2000;
      DROP INDEX training_sessions_training_idx;
    `)
  }
}
