import { Inject, Injectable } from '@nestjs/common'
import { Actor } from '../access/actor.js'
import { AuditService } from '../audit/audit.service.js'
import { SETTINGS } from '../config/config.module.js'
import type { Settings } from '../config/settings.js'
import { Database, type Tx } from '../database/database.js'
import { ExportFiles } from './export-files.service.js'
import { PastData } from './past-data.service.js'

export interface Forgotten {
  exports: number
  imports: number
  requests: number
  contacts: number
  recipients: number
}

/** What is kept for a time only. Terms: docs/privacy.md. */
@Injectable()
export class RetentionService {
  constructor(
    private readonly database: Database,
    private readonly past: PastData,
    private readonly exports: ExportFiles,
    private readonly audit: AuditService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Removes what is past its time, some hundred rows of each kind at a turn; the next turn goes on. */
  async enforce(): Promise<Forgotten> {
    return this.database.transaction(async (tx) => {
      const exports = await this.exports.removeExpiredIn(tx)
      const imports = await this.past.eraseImportsIn(tx)
      const requests = await this.past.eraseRequestsIn(tx)
      const months = this.settings.contactRetentionMonths
      const { contacts, recipients } =
        months > 0 ? await this.past.eraseContactsIn(tx, months) : { contacts: 0, recipients: 0 }
      const forgotten = { exports, imports, requests, contacts, recipients }
      await this.noteIn(tx, forgotten)
      return forgotten
    })
  }

  private async noteIn(tx: Tx, forgotten: Forgotten): Promise<void> {
    const fields = Object.entries(forgotten).filter(([, count]) => count > 0)
    if (fields.length === 0) return
    await this.audit.recordIn(tx, Actor.system('Hệ thống'), {
      verb: 'privacy.retention',
      subjectKind: 'installation',
      subjectId: null,
      organizationId: null,
      fields: fields.map(([name]) => name),
      detail: fields.map(([name, count]) => `${name} ${count}`).join(', '),
    })
  }
}
