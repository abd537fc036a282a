import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { retryParkedIn } from '#queue'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { AuditService } from '../audit/audit.service.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import { certificateEvent } from './certificate-events.js'
import type { RevokeCertificate } from './certificates.dto.js'
import { certificateErrors } from './certificates.errors.js'
import { CertificatesRepository } from './certificates.repository.js'

/** What is done when something went wrong: making again, taking back. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly trainings: TrainingsService,
    private readonly certificates: CertificatesRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Gives every failed certificate of the training five new attempts. */
  async retry(actor: Actor, trainingId: string): Promise<{ retried: number }> {
    return this.transactions.run(actor, 'certificates.retry', async (tx) => {
      const training = await this.trainings.requireIn(tx, actor, 'certificates.issue', trainingId)
      const rows = await this.certificates.listOfTraining(tx, trainingId)
      const parked = rows.flatMap(({ parkedJobId }) => parkedJobId ?? [])
      const retried = await retryParkedIn(tx, parked)
      if (retried === 0) return { retried }
      await this.audit.recordIn(tx, actor, {
        verb: 'certificates.retry',
        subjectKind: 'training',
        subjectId: trainingId,
        organizationId: training.organizerId,
        detail: String(retried),
      })
      return { retried }
    })
  }

  /**
   * Takes a certificate back, also one that is still waiting for its file. Its number stays used; the person can
   * be issued a new one. Throws `already_revoked`.
   */
  async revoke(actor: Actor, id: string, { reason }: RevokeCertificate): Promise<{ id: string }> {
    return this.transactions.run(actor, 'certificates.revoke', async (tx) => {
      const found = await this.certificates.findWithin(tx, actor.roots('certificates.issue'), id)
      if (!found) throw certificateErrors.certificate_not_found()
      const state = await this.certificates.lockState(tx, id)
      if (state !== 'waiting' && state !== 'issued') {
        throw certificateErrors.already_revoked({ number: found.numberText })
      }
      const now = this.clock.now()
      await this.certificates.revoke(tx, id, reason, now)
      await this.certificates.insertEvents(tx, [certificateEvent(id, 'revoked', actor.label, now, reason)])
      await this.audit.recordIn(tx, actor, {
        verb: 'certificates.revoke',
        subjectKind: 'certificate',
        subjectId: id,
        organizationId: found.organizerId,
        fields: ['state', 'revocationReason'],
      })
      return { id }
    })
  }
}
