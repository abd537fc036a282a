import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Finds everybody who counts as one person by `person_identities.canonical_id`. */
export class PersonIdentitiesIndex1761000021100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX people_counts_as_idx ON people ((coalesce(canonical_id, id)))`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX people_counts_as_idx`)
  }
}
