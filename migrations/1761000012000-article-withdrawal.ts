import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Why a news report was taken off the public pages. */
export class ArticleWithdrawal1761000012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE articles ADD COLUMN withdrawal_reason text;
      ALTER TABLE articles ADD CONSTRAINT articles_withdrawn_check
        CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL AND withdrawal_reason IS NOT NULL));
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE articles DROP CONSTRAINT articles_withdrawn_check;
      ALTER TABLE articles DROP COLUMN withdrawal_reason;
    `)
  }
}
