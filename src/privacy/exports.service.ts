import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { Database, type Tx } from '../database/database.js'
import { ExportFiles } from './export-files.service.js'
import type { ExportFile, ExportFormat } from './exports.repository.js'
import { privacyErrors } from './privacy.errors.js'
import { RequestRecords, requireOwn, type IdentifiedRequest } from './request-records.service.js'
import { RequestsRepository } from './requests.repository.js'

/** A person's data as files: one for programs, one for readers. Kept a week. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly requests: RequestsRepository,
    private readonly records: RequestRecords,
    private readonly files: ExportFiles,
  ) {}

  /**
   * Makes both files from what every room keeps about the person and whoever counts as him, and removes those that
   * were made for the request before. A person has some hundred rows at most, so it is done at once.
   */
  async make(actor: Actor, requestId: string): Promise<{ id: string }> {
    const open = await this.database.transaction((tx) => this.lockIn(tx, actor, requestId))
    const drawn = await this.files.draw(open)
    return this.transactions.run(actor, 'privacy.export', async (tx) => {
      await this.files.lockPeopleIn(tx, open)
      const request = await this.lockIn(tx, actor, requestId)
      const rows = await this.files.recordIn(tx, request, drawn)
      await this.records.noteIn(tx, actor, request, 'exported', { detail: String(rows) })
      return { id: requestId }
    })
  }

  /** One of the files. Each download is written down, in the audit and in the request's history. */
  async download(
    actor: Actor,
    requestId: string,
    format: ExportFormat,
  ): Promise<ExportFile & { bytes: Buffer }> {
    const file = await this.database.transaction(async (tx) => {
      const request = await this.requests.find(tx, actor.roots('privacy.manage'), requestId)
      if (!request) throw privacyErrors.request_not_found()
      requireOwn(request)
      if (request.personId) await this.records.requireReachIn(tx, actor, request.personId)
      const found = await this.files.findIn(tx, requestId, format)
      if (!found) throw privacyErrors.export_not_found()
      await this.records.noteIn(tx, actor, request, 'downloaded', { detail: format })
      return found
    })
    return { ...file, bytes: await this.files.read(file) }
  }

  private lockIn(tx: Tx, actor: Actor, requestId: string): Promise<IdentifiedRequest> {
    return this.records.lockIdentifiedIn(tx, actor, requestId, ['view', 'copy'])
  }
}
