import { Injectable } from '@nestjs/common'
import { differingFields, sayDifferences, type Readable } from '#errors'
import { formatDateTime } from '#text'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { AuditService } from '../audit/audit.service.js'
import { Database } from '../database/database.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import type { EditTerms } from './registrations.dto.js'
import { quotaErrors } from './registrations.errors.js'
import { termsMessages } from './terms-messages.js'
import { presentTerms, type TermsView } from './terms.presenter.js'
import { TermsRepository, type SetTerms } from './terms.repository.js'

/** How a training takes people: approval, arrivals, substitutes, the return of unused places, letters. */
@Injectable()
export class TermsService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly trainings: TrainingsService,
    private readonly terms: TermsRepository,
    private readonly audit: AuditService,
  ) {}

  async get(actor: Actor, trainingId: string): Promise<TermsView> {
    const training = await this.trainings.head(actor, 'registrations.read', trainingId)
    return { training, ...presentTerms(await this.terms.findIn(this.database.reader, trainingId)) }
  }

  /**
   * Sets all of it. `terms_changed` (409) names both values when somebody else was faster; `quotas_returned` when the
   * day of the return is changed after they were given back.
   */
  set(actor: Actor, trainingId: string, dto: EditTerms): Promise<{ id: string }> {
    return this.transactions.run(actor, 'registrations.set-terms', async (tx) => {
      const training = await this.trainings.requireIn(tx, actor, 'registrations.edit', trainingId)
      const stored = await this.terms.findIn(tx, trainingId)
      const sent = sentTerms(dto)
      const fields = differingFields(termsMessages.fields, readable(stored), readable(sent))
      if (fields.length === 0) return { id: trainingId }
      if (stored.quotasReturnedAt && fields.includes('quotasReturnAt')) {
        throw quotaErrors.quotas_returned({ at: formatDateTime(stored.quotasReturnedAt) })
      }
      if (!(await this.terms.save(tx, trainingId, dto.version, sent))) {
        const differences = sayDifferences(termsMessages.fields, readable(stored), readable(sent))
        throw quotaErrors.terms_changed({ differences })
      }
      await this.audit.recordIn(tx, actor, {
        verb: 'registrations.set_terms',
        subjectKind: 'training',
        subjectId: trainingId,
        organizationId: training.organizerId,
        fields,
      })
      return { id: trainingId }
    })
  }
}

const sentTerms = (dto: EditTerms): SetTerms => ({
  needsApproval: dto.needsApproval,
  walkInLimit: dto.walkInLimit,
  unitsMaySubstitute: dto.unitsMaySubstitute,
  quotasReturnAt: dto.quotasReturnAt ?? null,
  reminderDays: dto.reminderDays ?? null,
  sendsThanks: dto.sendsThanks,
})

const yesOrNo = (is: boolean) => (is ? termsMessages.yes : termsMessages.no)

const readable = (terms: SetTerms): Readable<keyof SetTerms> => ({
  needsApproval: yesOrNo(terms.needsApproval),
  walkInLimit: String(terms.walkInLimit),
  unitsMaySubstitute: yesOrNo(terms.unitsMaySubstitute),
  quotasReturnAt: terms.quotasReturnAt ? formatDateTime(terms.quotasReturnAt) : '',
  reminderDays: terms.reminderDays === null ? '' : String(terms.reminderDays),
  sendsThanks: yesOrNo(terms.sendsThanks),
})
