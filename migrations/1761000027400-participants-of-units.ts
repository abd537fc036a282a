import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Who of a unit was in which training, and who of a training is of which unit, read off the index without the row. */
export class ParticipantsOfUnits1761000027400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX registrations_unit_idx, registrations_training_unit_idx;
      CREATE INDEX registrations_unit_idx ON registrations (unit_id, training_id) INCLUDE (id, state)
        WHERE state <> 'withdrawn';
      CREATE INDEX registrations_training_unit_idx ON registrations (training_id, unit_id) INCLUDE (id, state)
        WHERE state <> 'withdrawn';
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX registrations_unit_idx, registrations_training_unit_idx;
      CREATE INDEX registrations_unit_idx ON registrations (unit_id, training_id) WHERE state <> 'withdrawn';
      CREATE INDEX registrations_training_unit_idx ON registrations (training_id, unit_id) WHERE state <> 'withdrawn';
    `)
  }
}
