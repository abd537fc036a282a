import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { FileStorage, type StoredFile as Bytes } from '#storage'
import { Database, type Tx } from '../database/database.js'
import { StoredFilesService } from '../files/stored-files.service.js'
import { CertificateEvent } from './certificate-event.entity.js'
import { certificateEvent } from './certificate-events.js'
import { Certificate } from './certificate.entity.js'
import type { FrozenRecord } from './freeze-certificate.js'
import { compileCertificateTemplate, renderCertificate } from './papers/certificate.paper.js'
import { unionTemplate } from './papers/frozen-certificate.js'

/** Turns a numbered certificate into its file: the part of issuing that the worker does. */
@Injectable()
export class MakingService {
  private readonly template = compileCertificateTemplate(unionTemplate)

  constructor(
    private readonly database: Database,
    private readonly storage: FileStorage,
    private readonly files: StoredFilesService,
    private readonly clock: Clock,
  ) {}

  /** The drawn file, kept under its hash; null when there is nothing to draw any more. */
  async draw(certificateId: string): Promise<Bytes | null> {
    const found = await this.database.reader.findOneBy(Certificate, { id: certificateId })
    if (found?.state !== 'waiting') return null
    // The same frozen row gives the same bytes: a run that died after this leaves no second file.
    return this.storage.put(await renderCertificate(this.template, found.frozen as FrozenRecord))
  }

  /** The same for one that is issued, whose frozen row lost something since. */
  async redraw(certificateId: string): Promise<Bytes | null> {
    const found = await this.database.reader.findOneBy(Certificate, { id: certificateId })
    if (found?.state !== 'issued') return null
    return this.storage.put(await renderCertificate(this.template, found.frozen as FrozenRecord))
  }

  /** Makes the certificate issued with that file; one that is issued or revoked stays as it is. */
  async recordIn(tx: Tx, certificateId: string, bytes: Bytes | null): Promise<void> {
    const found = await tx.findOne(Certificate, {
      where: { id: certificateId },
      lock: { mode: 'for_no_key_update' },
    })
    if (found?.state !== 'waiting' || !bytes) return
    const now = this.clock.now()
    const fileId = await this.recordFileIn(tx, found, bytes)
    await tx.update(Certificate, { id: certificateId }, { state: 'issued', fileId, madeAt: now })
    await tx.insert(CertificateEvent, certificateEvent(certificateId, 'made', 'Hệ thống', now))
  }

  /** Gives an issued certificate that file and lets go of the one before; a repeat finds them the same. */
  async replaceFileIn(tx: Tx, certificateId: string, bytes: Bytes | null): Promise<void> {
    const found = await tx.findOne(Certificate, {
      where: { id: certificateId },
      lock: { mode: 'for_no_key_update' },
    })
    if (found?.state !== 'issued' || !found.fileId || !bytes) return
    const fileId = await this.recordFileIn(tx, found, bytes)
    await tx.update(Certificate, { id: certificateId }, { fileId })
    await this.files.removeIn(tx, [found.fileId])
  }

  private recordFileIn(tx: Tx, { year, number, issuerId }: Certificate, bytes: Bytes): Promise<string> {
    return this.files.recordIn(tx, {
      ...bytes,
      type: 'application/pdf',
      filename: `giay-chung-nhan-${year}-${String(number).padStart(3, '0')}.pdf`,
      purpose: 'certificate',
      isPublic: false,
      organizationId: issuerId,
      createdAt: this.clock.now(),
    })
  }
}
