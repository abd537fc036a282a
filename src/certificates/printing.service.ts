import { Injectable } from '@nestjs/common'
import { FileDamaged, FileMissing, FileStorage } from '#storage'
import type { Actor } from '../access/actor.js'
import { AuditService } from '../audit/audit.service.js'
import { Database } from '../database/database.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import { certificateErrors } from './certificates.errors.js'
import { CertificatesRepository } from './certificates.repository.js'
import { compileCertificateTemplate, renderCertificates } from './papers/certificate.paper.js'
import { unionTemplate } from './papers/frozen-certificate.js'

/** A whole document is held in memory while it is drawn; more pages than this become several files. */
export const PAGES_PER_PART = 1_000

export interface PrintedFile {
  bytes: Buffer
  filename: string
}

/** Certificates as files. They show birth dates, so each request is written down in the audit. */
@Injectable()
export class PrintingService {
  private readonly template = compileCertificateTemplate(unionTemplate)
  private last: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly database: Database,
    private readonly trainings: TrainingsService,
    private readonly certificates: CertificatesRepository,
    private readonly storage: FileStorage,
    private readonly audit: AuditService,
  ) {}

  /** The file as it was made, compared with its hash. Throws `certificate_not_made`, `certificate_file_lost`. */
  async file(actor: Actor, id: string): Promise<PrintedFile> {
    const tx = this.database.reader
    const found = await this.certificates.findWithin(tx, actor.roots('certificates.read'), id)
    if (!found) throw certificateErrors.certificate_not_found()
    if (!found.fileHash) throw certificateErrors.certificate_not_made()
    const bytes = await this.storage.read(found.fileHash).catch((error: unknown) => {
      const lost = error instanceof FileMissing || error instanceof FileDamaged
      throw lost ? certificateErrors.certificate_file_lost() : error
    })
    await this.audit.recordIn(tx, actor, {
      verb: 'certificates.readFile',
      subjectKind: 'certificate',
      subjectId: id,
      organizationId: found.organizerId,
      detail: '1',
    })
    return { bytes, filename: found.filename ?? 'giay-chung-nhan.pdf' }
  }

  /**
   * All certificates in force of a training as one file, in the roster's order, drawn from their frozen rows.
   * Drawing yields to other requests every few pages, and a process draws one such file at a time.
   */
  async merged(actor: Actor, trainingId: string, part = 1): Promise<PrintedFile> {
    const tx = this.database.reader
    const training = await this.trainings.requireIn(tx, actor, 'certificates.read', trainingId)
    const rows = await this.certificates.listOfTraining(tx, trainingId)
    const issued = rows.filter(({ state }) => state === 'issued').map(({ frozen }) => frozen)
    const pages = issued.slice((part - 1) * PAGES_PER_PART, part * PAGES_PER_PART)
    if (pages.length === 0) throw certificateErrors.nothing_to_print()
    await this.audit.recordIn(tx, actor, {
      verb: 'certificates.print',
      subjectKind: 'training',
      subjectId: trainingId,
      organizationId: training.organizerId,
      detail: String(pages.length),
    })
    const bytes = await this.inTurn(() => renderCertificates(this.template, pages))
    const suffix = issued.length > PAGES_PER_PART ? `-tep-${part}` : ''
    return { bytes, filename: `giay-chung-nhan-${training.slug}${suffix}.pdf` }
  }

  private inTurn<T>(draw: () => Promise<T>): Promise<T> {
    const turn = this.last.then(draw)
    this.last = turn.catch(() => undefined)
    return turn
  }
}
