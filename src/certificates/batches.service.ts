import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { enqueueManyIn } from '#queue'
import { todayIn } from '#text'
import { v7 as uuid } from 'uuid'
import type { Actor } from '../access/actor.js'
import { AuditService } from '../audit/audit.service.js'
import type { Tx } from '../database/database.js'
import { NumberSeriesService } from '../registry/number-series.service.js'
import type { Training } from '../trainings/training.entity.js'
import { newCertificateCode } from './certificate-code.js'
import type { CertificateBatch } from './certificate-batch.entity.js'
import { certificateEvent } from './certificate-events.js'
import type { Certificate } from './certificate.entity.js'
import { makeCertificate } from './certificates.jobs.js'
import { CertificatesRepository } from './certificates.repository.js'
import type { TrainingOnPaper } from './freezing.service.js'
import type { RosterRow } from './roster.repository.js'

/** Of the drawing in papers/: raised when a certificate issued today would look other than one of yesterday. */
const TEMPLATE_VERSION = 'union-1'

/** All certificates of one click. */
@Injectable()
export class BatchesService {
  constructor(
    private readonly numbers: NumberSeriesService,
    private readonly certificates: CertificatesRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Numbers for these people (at least one) in their order, their rows, jobs and events. */
  async createIn(
    tx: Tx,
    actor: Actor,
    training: Training,
    paper: TrainingOnPaper,
    people: RosterRow[],
  ): Promise<void> {
    const now = this.clock.now()
    const batch = { id: uuid(), trainingId: training.id, requestedBy: actor.label, requestedAt: now }
    const year = Number(todayIn(now).slice(0, 4))
    // The last lock but the jobs' own: all trainings of the issuer wait behind this row.
    const numbers = await this.numbers.takeIn(tx, training.issuerId, 'GCN', year, people.length)
    const made = people.map((person, at) =>
      newCertificate(training, batch, year, numbers[at]!, person, paper),
    )
    await this.certificates.insertBatch(tx, batch, made)
    const replaced = await this.certificates.replaceRevoked(tx, batch.id)
    await this.certificates.insertEvents(tx, [
      ...made.map(({ id }) => certificateEvent(id, 'numbered', actor.label, now)),
      ...replaced.map((id) => certificateEvent(id, 'replaced', actor.label, now)),
    ])
    await this.audit.recordIn(tx, actor, {
      verb: 'certificates.issue',
      subjectKind: 'training',
      subjectId: training.id,
      organizationId: training.organizerId,
      detail: `${made.length}: ${made[0]!.numberText}, …, ${made.at(-1)!.numberText}`,
    })
    await enqueueManyIn(
      tx,
      makeCertificate,
      made.map(({ id }) => ({ certificateId: id })),
    )
  }
}

function newCertificate(
  training: Training,
  batch: CertificateBatch,
  year: number,
  number: number,
  person: RosterRow,
  paper: TrainingOnPaper,
): Certificate {
  const code = newCertificateCode()
  const frozen = paper.freeze({ person, number, code, issuedAt: batch.requestedAt })
  return {
    id: uuid(),
    issuerId: training.issuerId,
    year,
    number,
    numberText: frozen.numberText,
    trainingId: training.id,
    personId: person.personId,
    registrationId: person.registrationId,
    batchId: batch.id,
    code,
    templateVersion: TEMPLATE_VERSION,
    frozen,
    state: 'waiting',
    fileId: null,
    issuedOn: frozen.issuedOn,
    madeAt: null,
    revokedAt: null,
    revocationReason: null,
    replacedById: null,
    createdAt: batch.requestedAt,
  }
}
