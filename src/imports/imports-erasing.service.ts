import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import type { Tx } from '../database/database.js'
import { StoredFilesService } from '../files/stored-files.service.js'
import { ErasingRepository } from './erasing.repository.js'

/** Removes what files and rows say of people. For retention and for requests about personal data. */
@Injectable()
export class ImportsErasingService {
  constructor(
    private readonly erasing: ErasingRepository,
    private readonly files: StoredFilesService,
    private readonly clock: Clock,
  ) {}

  /** Ids of imports that nobody works with, sent before `before` and not erased yet: the oldest first. */
  async listDueIn(tx: Tx, before: Date, limit = 100): Promise<string[]> {
    return this.erasing.listDue(tx, before, limit)
  }

  /** The file and every row lose what they say; figures and what was made stay. They cannot be taken back then. */
  async eraseIn(tx: Tx, importId: string): Promise<void> {
    const fileId = await this.erasing.eraseImport(tx, importId, this.clock.now())
    if (fileId) await this.files.removeIn(tx, [fileId])
  }

  /**
   * Erases the rows that mean these people, made, matched, chosen or only offered as candidates, and the files in
   * which they stand. Returns how many rows that were.
   */
  async erasePeopleIn(tx: Tx, personIds: string[]): Promise<number> {
    const { rows, fileIds } = await this.erasing.erasePeople(tx, personIds)
    await this.files.removeIn(tx, fileIds)
    return rows
  }
}
