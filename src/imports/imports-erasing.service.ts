import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import type { Tx } from '../database/database.js'
import { StoredFilesService } from '../files/stored-files.service.js'
import { ErasingRepository } from './erasing.repository.js'
import { ImportsRepository } from './imports.repository.js'

/** Removes what files and rows say of people. For retention and for requests about personal data. */
@Injectable()
export class ImportsErasingService {
  constructor(
    private readonly erasing: ErasingRepository,
    private readonly imports: ImportsRepository,
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
   * Nobody checks, applies or takes back a row before the transaction ends: what is read of the people from then on is
   * read after they were erased. To be asked for before any person is locked.
   */
  async holdRowsIn(tx: Tx): Promise<void> {
    await this.imports.holdSubjects(tx)
    await this.erasing.lockAll(tx)
  }

  /**
   * Erases the rows that mean these people, made, matched, chosen or only offered as candidates, and the files in
   * which they stand. Returns how many rows that were.
   */
  async erasePeopleIn(tx: Tx, personIds: string[]): Promise<number> {
    await this.holdRowsIn(tx)
    const { rows, importIds } = await this.erasing.erasePeople(tx, personIds)
    await this.dropFilesIn(tx, importIds)
    return rows
  }

  /** The same of rows for which nobody was found: `where` as in `ErasingRepository.eraseRows`. */
  async eraseRowsIn(tx: Tx, where: string, values: unknown[]): Promise<void> {
    await this.holdRowsIn(tx)
    const { importIds } = await this.erasing.eraseRows(tx, where, values)
    await this.dropFilesIn(tx, importIds)
  }

  private async dropFilesIn(tx: Tx, importIds: string[]): Promise<void> {
    await this.files.removeIn(tx, await this.erasing.dropFiles(tx, importIds))
  }
}
