import { Injectable } from '@nestjs/common'
import { HandlesJob, type JobHandler } from '#queue'
import type { Tx } from '../database/database.js'
import { takeBackImport } from './imports.jobs.js'
import { TakingBackService } from './taking-back.service.js'

@Injectable()
@HandlesJob(takeBackImport)
export class TakeBackImportHandler implements JobHandler<typeof takeBackImport> {
  constructor(private readonly takingBack: TakingBackService) {}

  prepare({ importId }: { importId: string }) {
    return this.takingBack.takeBack(importId)
  }

  perform(tx: Tx, { importId }: { importId: string }) {
    return this.takingBack.recordIn(tx, importId)
  }
}
