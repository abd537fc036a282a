import { Injectable } from '@nestjs/common'
import { HandlesJob, type JobHandler } from '#queue'
import type { Tx } from '../database/database.js'
import { removeBytes } from './files.jobs.js'
import { StoredFilesService } from './stored-files.service.js'

@Injectable()
@HandlesJob(removeBytes)
export class RemoveBytesHandler implements JobHandler<typeof removeBytes> {
  constructor(private readonly files: StoredFilesService) {}

  perform(tx: Tx, { sha256 }: { sha256: string }) {
    return this.files.removeBytesIn(tx, sha256)
  }
}
