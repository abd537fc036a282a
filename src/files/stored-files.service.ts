import { Injectable } from '@nestjs/common'
import { enqueueManyIn } from '#queue'
import { FileMissing, FileStorage } from '#storage'
import { v7 as uuid } from 'uuid'
import type { Tx } from '../database/database.js'
import { removeBytes } from './files.jobs.js'
import { StoredFile } from './stored-file.entity.js'

export type NewStoredFile = Omit<StoredFile, 'id'>

const LOCK = `hashtextextended('stored_files:' || $1, 0)`

/** The rows behind stored bytes: what a file is called, whose it is and who may have it. */
@Injectable()
export class StoredFilesService {
  constructor(private readonly storage: FileStorage) {}

  /**
   * Writes the row of bytes that are already stored; returns its id. Bytes that were removed a moment ago, because
   * their last row went, are refused (FileMissing): whoever stores them again succeeds.
   */
  async recordIn(tx: Tx, file: NewStoredFile): Promise<string> {
    const id = uuid()
    await tx.query(`SELECT pg_advisory_xact_lock_shared(${LOCK})`, [file.sha256])
    if (!(await this.storage.exists(file.sha256))) throw new FileMissing(file.sha256)
    await tx.insert(StoredFile, { id, ...file })
    return id
  }

  /** Removes rows to which nothing points any more, and owes the removal of bytes that no other row names. */
  async removeIn(tx: Tx, ids: string[]): Promise<void> {
    if (ids.length === 0) return
    const [rows] = await tx.query<[{ sha256: string }[], number]>(
      'DELETE FROM stored_files WHERE id = ANY($1::uuid[]) RETURNING sha256',
      [ids],
    )
    await enqueueManyIn(tx, removeBytes, rows)
  }

  /** What the job does: nothing while some row names the bytes. A row that is being written waits, or is waited for. */
  async removeBytesIn(tx: Tx, sha256: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(${LOCK})`, [sha256])
    if (await tx.existsBy(StoredFile, { sha256 })) return
    await this.storage.remove(sha256)
  }
}
