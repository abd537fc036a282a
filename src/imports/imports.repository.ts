import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { withinReach } from '../organizations/reach.js'
import { Import } from './import.entity.js'
import { checkImport, readImport } from './imports.jobs.js'

export interface ImportHead extends Import {
  organizationName: string
}

const HEAD = `i.id, i.target, i.organization_id AS "organizationId", i.file_id AS "fileId", i.filename, i.state, i.fault,
  i.sheets, i.sheet, i.header_first AS "headerFirst", i.header_last AS "headerLast", i.mapping, i.options,
  i.run_id AS "runId", i.total, i.done, i.actor_id AS "actorId", i.actor_label AS "actorLabel",
  i.created_at AS "createdAt", i.confirmed_at AS "confirmedAt", i.finished_at AS "finishedAt",
  i.erased_at AS "erasedAt", o.name AS "organizationName"`

const SUBJECTS = `hashtextextended('imports:subjects', 0)`

@Injectable()
export class ImportsRepository {
  async insert(tx: Tx, row: Import): Promise<void> {
    await tx.insert(Import, row)
  }

  async findWithin(tx: Tx, roots: string[], id: string): Promise<ImportHead | null> {
    const [row] = await tx.query<ImportHead[]>(
      `SELECT ${HEAD} FROM imports i JOIN current_organizations o ON o.id = i.organization_id
       WHERE i.id = $1 AND ${withinReach('i.organization_id', 2)}`,
      [id, roots],
    )
    return row ?? null
  }

  async list(
    tx: Tx,
    filter: { roots: string[]; limit: number; offset: number },
  ): Promise<{ rows: ImportHead[]; total: number }> {
    const where = `${withinReach('i.organization_id', 1)} AND i.state <> 'discarded'`
    const [count] = await tx.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM imports i WHERE ${where}`,
      [filter.roots],
    )
    const rows = await tx.query<ImportHead[]>(
      `SELECT ${HEAD} FROM imports i JOIN current_organizations o ON o.id = i.organization_id
       WHERE ${where} ORDER BY i.created_at DESC, i.id DESC LIMIT $2 OFFSET $3`,
      [filter.roots, filter.limit, filter.offset],
    )
    return { rows, total: count!.total }
  }

  async find(tx: Tx, id: string): Promise<Import | null> {
    return tx.findOneBy(Import, { id })
  }

  /** True when its job failed too often and waits for a person. */
  async isGivenUp(tx: Tx, id: string): Promise<boolean> {
    const parked = await tx.query<unknown[]>(
      `SELECT 1 FROM outbox WHERE kind IN ($2, $3) AND ref = $1 AND state = 'parked'`,
      [id, readImport.name, checkImport.name],
    )
    return parked.length > 0
  }

  /** Nobody else changes it before the transaction ends. */
  async lock(tx: Tx, id: string): Promise<Import | null> {
    return tx.findOne(Import, { where: { id }, lock: { mode: 'for_no_key_update' } })
  }

  async update(tx: Tx, id: string, fields: Partial<Omit<Import, 'id'>>): Promise<void> {
    await tx
      .createQueryBuilder()
      .update(Import)
      .set(fields as object)
      .where('id = :id', { id })
      .execute()
  }

  /** Counts rows as done by a run; `false` when another run has taken its place. */
  async advance(tx: Tx, id: string, runId: string, rows: number): Promise<boolean> {
    const [, changed] = await tx.query<[unknown, number]>(
      `UPDATE imports SET done = done + $3 WHERE id = $1 AND run_id = $2`,
      [id, runId, rows],
    )
    return changed === 1
  }

  /** The stored bytes behind the import, while they are kept. */
  async findFile(tx: Tx, id: string): Promise<{ sha256: string } | null> {
    const [file] = await tx.query<{ sha256: string }[]>(
      `SELECT f.sha256 FROM imports i JOIN stored_files f ON f.id = i.file_id WHERE i.id = $1`,
      [id],
    )
    return file ?? null
  }

  /** Nobody whom rows may mean is erased before the transaction ends. Taken before the import and any person. */
  async shareSubjects(tx: Tx): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock_shared(${SUBJECTS})`)
  }

  /** Waits for whoever works with rows, and lets none begin before the transaction ends. */
  async holdSubjects(tx: Tx): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(${SUBJECTS})`)
  }

  /**
   * Chunks of all imports follow each other, until the end of the transaction: two files with the same unit or
   * the same person see what the other has just made.
   */
  async lockApplying(tx: Tx): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('imports:apply', 0))`)
  }
}
