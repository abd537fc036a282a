import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { addDays, atVietnamTime, todayIn } from '#text'
import type { Tx } from '../database/database.js'
import { ImportsErasingService } from '../imports/imports-erasing.service.js'
import { LetterErasureService } from '../messages/letter-erasure.service.js'
import { PersonErasureService } from '../people/person-erasure.service.js'
import { RetentionRepository } from './retention.repository.js'

/** Contacts of requesters are kept a year after closing: so long a complaint about the answer may come. */
const REQUEST_DAYS = 365
const MONTH_DAYS = 30.4375
/** Time enough to take an import back or to look a row up. */
const IMPORT_DAYS = 30
const DAY_MS = 86_400_000

/** Finds what is past its time and has its rooms blank it. */
@Injectable()
export class PastData {
  constructor(
    private readonly repository: RetentionRepository,
    private readonly people: PersonErasureService,
    private readonly letters: LetterErasureService,
    private readonly imports: ImportsErasingService,
    private readonly clock: Clock,
  ) {}

  eraseRequestsIn(tx: Tx): Promise<number> {
    return this.repository.eraseClosedRequests(tx, this.daysAgo(REQUEST_DAYS))
  }

  /** Files that were brought in, and what their rows say; what they made stays. */
  async eraseImportsIn(tx: Tx): Promise<number> {
    const before = new Date(this.clock.now().getTime() - IMPORT_DAYS * DAY_MS)
    const ids = await this.imports.listDueIn(tx, before)
    for (const id of ids) await this.imports.eraseIn(tx, id)
    return ids.length
  }

  async eraseContactsIn(tx: Tx, months: number): Promise<number> {
    const today = todayIn(this.clock.now())
    const ids = await this.repository.listPastContacts(tx, this.monthsAgo(months), today)
    return this.people.eraseContactsIn(tx, ids)
  }

  eraseRecipientsIn(tx: Tx, months: number): Promise<number> {
    return this.letters.eraseRecipientsIn(tx, atVietnamTime(this.monthsAgo(months), '00:00'))
  }

  private monthsAgo(months: number): string {
    return this.daysAgo(Math.round(months * MONTH_DAYS))
  }

  private daysAgo(days: number): string {
    return addDays(todayIn(this.clock.now()), -days)
  }
}
