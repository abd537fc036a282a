import { Injectable } from '@nestjs/common'
import { HandlesJob, type JobHandler } from '#queue'
import type { Tx } from '../database/database.js'
import { ApplyingService } from './applying.service.js'
import { applyImport } from './imports.jobs.js'

@Injectable()
@HandlesJob(applyImport)
export class ApplyImportHandler implements JobHandler<typeof applyImport> {
  constructor(private readonly applying: ApplyingService) {}

  prepare({ importId }: { importId: string }) {
    return this.applying.apply(importId)
  }

  perform(tx: Tx, { importId }: { importId: string }) {
    return this.applying.recordIn(tx, importId)
  }
}
