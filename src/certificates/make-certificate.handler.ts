import { Injectable } from '@nestjs/common'
import { HandlesJob, type JobHandler } from '#queue'
import type { StoredFile } from '#storage'
import type { Tx } from '../database/database.js'
import { makeCertificate } from './certificates.jobs.js'
import { MakingService } from './making.service.js'

@Injectable()
@HandlesJob(makeCertificate)
export class MakeCertificateHandler implements JobHandler<typeof makeCertificate, StoredFile | null> {
  constructor(private readonly making: MakingService) {}

  prepare({ certificateId }: { certificateId: string }) {
    return this.making.draw(certificateId)
  }

  perform(tx: Tx, { certificateId }: { certificateId: string }, drawn: StoredFile | null) {
    return this.making.recordIn(tx, certificateId, drawn)
  }
}
