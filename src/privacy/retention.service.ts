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

  /** Removes what is past its time, some thousand rows of each kind at a turn; the next turn goes on. */
  async enforce(): Promise<Forgotten> {
    const months = this.settings.contactRetentionMonths
    const kept = () => Promise.resolve(0)
    return {
      exports: await this.forget('exports', (tx) => this.exports.removeExpiredIn(tx)),
      imports: await this.forget('imports', (tx) => this.past.eraseImportsIn(tx)),
      requests: await this.forget('requests', (tx) => this.past.eraseRequestsIn(tx)),
      contacts: await this.forget(
        'contacts',
        months > 0 ? (tx) => this.past.eraseContactsIn(tx, months) : kept,
      ),
      recipients: await this.forget(
        'recipients',
        months > 0 ? (tx) => this.past.eraseRecipientsIn(tx, months) : kept,
      ),
    }
  }

  /** Each kind in a transaction of its own: one that fails is tried again at the next turn, and keeps no other. */
  private async forget(kind: keyof Forgotten, work: (tx: Tx) => Promise<number>): Promise<number> {
    return this.database.transaction(async (tx) => {
      // Where there are hundreds of thousands of people, looking for those whose time is over takes a while.
      await tx.query(`SET LOCAL statement_timeout = '2min'`)
      const count = await work(tx)
      if (count > 0) await this.noteIn(tx, kind, count)
      return count
    })
  }

  private noteIn(tx: Tx, kind: string, count: number): Promise<void> {
    return this.audit.recordIn(tx, Actor.system('Hệ thống'), {
      verb: 'privacy.retention',
      subjectKind: 'installation',
      subjectId: null,
      organizationId: null,
      fields: [kind],
      detail: String(count),
    })
  }
}
