import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { Database } from '../database/database.js'
import { ERASE_WORD, isEraseWord, type ErasurePlan } from './erasure-plan.js'
import { ErasurePlans } from './erasure-plans.service.js'
import type { EraseData } from './privacy.dto.js'
import { privacyErrors } from './privacy.errors.js'
import { RequestRecords } from './request-records.service.js'
import type { RequestDetail } from './requests.presenter.js'
import { PrivacyRequestsService } from './requests.service.js'

export interface ErasurePreview {
  request: RequestDetail
  plan: ErasurePlan
}

/** Erasing a person's data on his word, as far as no register needs them. */
@Injectable()
export class ErasureService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly service: PrivacyRequestsService,
    private readonly records: RequestRecords,
    private readonly plans: ErasurePlans,
  ) {}

  /** What would go and what would stay, and why. Changes nothing. */
  async preview(actor: Actor, id: string): Promise<ErasurePreview> {
    const request = await this.service.form(actor, id)
    if (request.closedOn) throw privacyErrors.request_closed()
    if (request.kind !== 'delete') throw privacyErrors.request_of_other_kind()
    if (!request.person) throw privacyErrors.request_person_unknown()
    await this.records.requireReachIn(this.database.reader, actor, request.person.id)
    return { request, plan: await this.plans.planIn(this.database.reader, request.person.id) }
  }

  /**
   * One transaction over all rooms: after it no telephone, e-mail, birth, gender, letter, import row or free text
   * about the person and whoever counts as him is left, and no name unless a register keeps it. Files follow by jobs
   * within moments. The request is closed by it; sending the form again finds it closed.
   */
  async erase(actor: Actor, id: string, { confirmation }: EraseData): Promise<{ id: string }> {
    if (!isEraseWord(confirmation)) throw privacyErrors.erasure_not_confirmed({ word: ERASE_WORD })
    return this.transactions.run(actor, 'privacy.erase', async (tx) => {
      const request = await this.records.lockIdentifiedIn(tx, actor, id, ['delete'])
      const plan = await this.plans.eraseIn(tx, actor, request)
      const fields = plan.blanked.map(({ what }) => what)
      await this.records.noteIn(tx, actor, request, 'erased', { fields })
      await this.records.closeIn(tx, actor, request, { outcome: null })
      return { id }
    })
  }
}
