import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The random part of a day's visitor hashes: once it is deleted, nobody can tell whose they were. */
export class VisitSalts1761000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE visit_salts (
        day date NOT NULL,
        salt bytea NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT visit_salts_pk PRIMARY KEY (day)
      );
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE visit_salts;`)
  }
}
