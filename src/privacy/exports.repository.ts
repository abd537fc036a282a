import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { PrivacyExport } from './privacy-export.entity.js'

export interface LiveExport {
  id: string
  madeAt: Date
  expiresAt: Date
}

export interface ExportFile {
  sha256: string
  type: string
  filename: string
}

const fileColumns = { json: 'data_file_id', xlsx: 'sheet_file_id' } as const
export type ExportFormat = keyof typeof fileColumns

@Injectable()
export class ExportsRepository {
  async insert(tx: Tx, made: PrivacyExport): Promise<void> {
    await tx.insert(PrivacyExport, made)
  }

  /** Until the transaction ends nobody corrects, merges or erases them. */
  async lockPeople(tx: Tx, ids: string[]): Promise<void> {
    await tx.query('SELECT 1 FROM people WHERE id = ANY($1::uuid[]) ORDER BY id FOR SHARE', [ids])
  }

  /** The same text as long as these people were neither changed nor erased: an erasure may leave their rows as they are. */
  async stateOfPeople(tx: Tx, ids: string[]): Promise<string> {
    const [row] = await tx.query<{ state: string }[]>(
      `SELECT concat_ws(' ', string_agg(p.id || ':' || p.version, ' ' ORDER BY p.id), (
         SELECT count(*) FROM privacy_request_events e JOIN privacy_requests q ON q.id = e.request_id
         WHERE q.person_id = ANY($1::uuid[]) AND e.kind = 'erased')) AS state
       FROM people p WHERE p.id = ANY($1::uuid[])`,
      [ids],
    )
    return row!.state
  }

  /** The newest of the request whose files are still there. */
  async findLive(tx: Tx, requestId: string): Promise<LiveExport | null> {
    const [row] = await tx.query<LiveExport[]>(
      `SELECT e.id, e.made_at AS "madeAt", e.expires_at AS "expiresAt" FROM privacy_exports e
       WHERE e.request_id = $1 AND e.data_file_id IS NOT NULL ORDER BY e.id DESC LIMIT 1`,
      [requestId],
    )
    return row ?? null
  }

  async findFile(tx: Tx, requestId: string, format: ExportFormat, now: Date): Promise<ExportFile | null> {
    const [row] = await tx.query<ExportFile[]>(
      `SELECT f.sha256, f.type, f.filename FROM privacy_exports e JOIN stored_files f ON f.id = e.${fileColumns[format]}
       WHERE e.request_id = $1 AND e.expires_at > $2 ORDER BY e.id DESC LIMIT 1`,
      [requestId, now],
    )
    return row ?? null
  }

  /** Lets go of the files of these exports; returns the files' ids, which nothing points to any more. */
  async dropFiles(tx: Tx, exportIds: string[]): Promise<string[]> {
    const rows = await tx.query<{ ids: string[] }[]>(
      `SELECT array_remove(ARRAY[e.data_file_id, e.sheet_file_id], NULL) AS ids FROM privacy_exports e
       WHERE e.id = ANY($1::uuid[]) FOR UPDATE`,
      [exportIds],
    )
    await tx.query(
      `UPDATE privacy_exports SET data_file_id = NULL, sheet_file_id = NULL WHERE id = ANY($1::uuid[])`,
      [exportIds],
    )
    return rows.flatMap(({ ids }) => ids)
  }

  /** With files, made for any request about these people. */
  async listOfPeople(tx: Tx, personIds: string[]): Promise<string[]> {
    return idsOf(
      await tx.query(
        `SELECT e.id FROM privacy_exports e JOIN privacy_requests q ON q.id = e.request_id
         WHERE q.person_id = ANY($1::uuid[]) AND e.data_file_id IS NOT NULL`,
        [personIds],
      ),
    )
  }

  async listExpired(tx: Tx, now: Date): Promise<string[]> {
    return idsOf(
      await tx.query(
        `SELECT e.id FROM privacy_exports e WHERE e.expires_at <= $1 AND e.data_file_id IS NOT NULL
         ORDER BY e.expires_at LIMIT 500 FOR UPDATE SKIP LOCKED`,
        [now],
      ),
    )
  }
}

const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id)
