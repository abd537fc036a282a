import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { DataUses } from './data-uses.service.js'
import { PersonRecordRepository } from './person-record.repository.js'
import type { CompleteRequest } from './privacy.dto.js'
import { RequestRecords } from './request-records.service.js'

/** Doing what a request asks for; erasing and handing out data have services of their own. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly records: RequestRecords,
    private readonly people: PersonRecordRepository,
    private readonly uses: DataUses,
  ) {}

  /**
   * Closes a request to see, to have a copy or to correct, once that was done. A correction keeps the names of the
   * facts that were changed since it came in.
   */
  async complete(actor: Actor, id: string, { outcome }: CompleteRequest): Promise<{ id: string }> {
    return this.transactions.run(actor, 'privacy.complete', async (tx) => {
      const request = await this.records.lockIdentifiedIn(tx, actor, id, ['view', 'copy', 'correct'])
      const fields =
        request.kind === 'correct' ? await this.people.changedFields(tx, request.identities, id) : []
      await this.records.closeIn(tx, actor, request, { outcome: outcome ?? null, fields })
      return { id }
    })
  }

  /** Takes back every consent that still stands, as the person's own word, and closes the request. */
  async withdrawConsents(actor: Actor, id: string): Promise<{ id: string }> {
    return this.transactions.run(actor, 'privacy.withdraw_consents', async (tx) => {
      const request = await this.records.lockIdentifiedIn(tx, actor, id, ['withdraw'])
      const fields = await this.uses.withdrawConsentsIn(tx, actor, request)
      await this.records.noteIn(tx, actor, request, 'consents_withdrawn', { fields })
      await this.records.closeIn(tx, actor, request, { outcome: null })
      return { id }
    })
  }

  /** Keeps the person's data but uses them no further, and closes the request. */
  async restrict(actor: Actor, id: string): Promise<{ id: string }> {
    return this.transactions.run(actor, 'privacy.restrict', async (tx) => {
      const request = await this.records.lockIdentifiedIn(tx, actor, id, ['restrict', 'object', 'withdraw'])
      await this.uses.restrictIn(tx, actor, request)
      await this.records.noteIn(tx, actor, request, 'restricted')
      await this.records.closeIn(tx, actor, request, { outcome: null })
      return { id }
    })
  }

  /** The person allows the use again, said to whoever holds him now. The request stays closed; its history says so. */
  async endRestriction(actor: Actor, id: string): Promise<{ id: string }> {
    return this.transactions.run(actor, 'privacy.end_restriction', async (tx) => {
      const request = await this.records.requireSeenIn(tx, actor, id)
      if (!request.personId) return { id }
      await this.records.requireReachIn(tx, actor, request.personId)
      if (await this.uses.liftIn(tx, request.personId))
        await this.records.noteIn(tx, actor, request, 'restriction_ended')
      return { id }
    })
  }
}
