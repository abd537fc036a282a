import type { MigrationInterface, QueryRunner } from 'typeorm'

/** How many letters still have to be sent is counted from these alone, whatever was ever written. */
export class UnsentLetters1761000027300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX messages_unsent_idx ON messages (organization_id) WHERE state IN ('ready', 'failed');
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX messages_unsent_idx')
  }
}
