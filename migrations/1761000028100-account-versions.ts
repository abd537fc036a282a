import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Counts the edits of a name or address, so that a stale one is seen. */
export class AccountVersions1761000028100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE users ADD COLUMN version integer NOT NULL DEFAULT 1`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE users DROP COLUMN version')
  }
}
