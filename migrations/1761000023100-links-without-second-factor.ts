import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A password link may take the second factor off, at the moment when it is used. */
export class LinksWithoutSecondFactor1761000023100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE links ADD COLUMN without_second_factor boolean NOT NULL DEFAULT false`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE links DROP COLUMN without_second_factor`)
  }
}
