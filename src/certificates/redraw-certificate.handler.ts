import { Injectable } from '@nestjs/common'
import { HandlesJob, type JobHandler } from '#queue'
import type { StoredFile } from '#storage'
import type { Tx } from '../database/database.js'
import { redrawCertificate } from './certificates.jobs.js'
import { MakingService } from './making.service.js'

@Injectable()
@HandlesJob(redrawCertificate)
export class RedrawCertificateHandler implements JobHandler<typeof redrawCertificate, StoredFile | null> {
  constructor(private readonly making: MakingService) {}

  prepare({ certificateId }: { certificateId: string }) {
    return this.making.redraw(certificateId)
  }

  perform(tx: Tx, { certificateId }: { certificateId: string }, drawn: StoredFile | null) {
    return this.making.replaceFileIn(tx, certificateId, drawn)
  }
}
