import { Injectable } from '@nestjs/common'
import { HandlesJob, type JobHandler } from '#queue'
import type { Tx } from '../database/database.js'
import { CheckingService } from './checking.service.js'
import { checkImport } from './imports.jobs.js'

@Injectable()
@HandlesJob(checkImport)
export class CheckImportHandler implements JobHandler<typeof checkImport, boolean> {
  constructor(private readonly checking: CheckingService) {}

  prepare({ importId }: { importId: string }) {
    return this.checking.check(importId)
  }

  perform(tx: Tx, { importId }: { importId: string }, isChecked: boolean) {
    return this.checking.recordIn(tx, importId, isChecked)
  }
}
