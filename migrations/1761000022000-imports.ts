import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Files that are brought in, with every row: what it says, what it means, what became of it. */
export class Imports1761000022000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE imports (
        id uuid NOT NULL,
        target text NOT NULL,
        organization_id uuid NOT NULL,
        file_id uuid,
        filename text NOT NULL,
        state text NOT NULL,
        fault jsonb,
        sheets jsonb NOT NULL DEFAULT '[]',
        sheet int,
        header_first int,
        header_last int,
        mapping jsonb NOT NULL DEFAULT '{}',
        options jsonb NOT NULL DEFAULT '{}',
        run_id uuid,
        total int NOT NULL DEFAULT 0,
        done int NOT NULL DEFAULT 0,
        actor_id uuid,
        actor_label text NOT NULL,
        created_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        finished_at timestamptz,
        erased_at timestamptz,
        CONSTRAINT imports_pk PRIMARY KEY (id),
        CONSTRAINT imports_organization_fk FOREIGN KEY (organization_id)
          REFERENCES organizations (id) ON DELETE RESTRICT,
        CONSTRAINT imports_file_fk FOREIGN KEY (file_id) REFERENCES stored_files (id) ON DELETE RESTRICT,
        CONSTRAINT imports_state_check CHECK (state IN ('reading', 'unreadable', 'mapping', 'checking', 'checked',
          'applying', 'applied', 'taking_back', 'taken_back', 'discarded'))
      );
      CREATE INDEX imports_organization_idx ON imports (organization_id, created_at);

      CREATE TABLE import_rows (
        id uuid NOT NULL,
        import_id uuid NOT NULL,
        sheet int NOT NULL,
        row_no int NOT NULL,
        part int NOT NULL DEFAULT 0,
        hidden boolean NOT NULL DEFAULT false,
        cells jsonb NOT NULL,
        outcome text,
        meaning jsonb,
        notes jsonb NOT NULL DEFAULT '[]',
        candidates jsonb NOT NULL DEFAULT '[]',
        subject_id uuid,
        changes text[] NOT NULL DEFAULT '{}',
        apply_order int NOT NULL DEFAULT 0,
        choice text,
        chosen_id uuid,
        state text NOT NULL DEFAULT 'waiting',
        result jsonb,
        CONSTRAINT import_rows_pk PRIMARY KEY (id),
        CONSTRAINT import_rows_place_unique UNIQUE (import_id, sheet, row_no, part),
        CONSTRAINT import_rows_import_fk FOREIGN KEY (import_id) REFERENCES imports (id) ON DELETE RESTRICT,
        CONSTRAINT import_rows_outcome_check CHECK (outcome IN ('new', 'matched', 'doubtful', 'error', 'left_out')),
        CONSTRAINT import_rows_choice_check CHECK (choice IN ('same', 'new', 'leave_out', 'split')),
        CONSTRAINT import_rows_state_check CHECK (state IN ('waiting', 'applied', 'failed', 'taken_back', 'kept'))
      );
      CREATE INDEX import_rows_subject_idx ON import_rows (subject_id) WHERE subject_id IS NOT NULL;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE import_rows, imports;`)
  }
}
