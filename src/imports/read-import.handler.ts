import { Injectable } from '@nestjs/common'
import { HandlesJob, type JobHandler } from '#queue'
import type { Tx } from '../database/database.js'
import { readImport } from './imports.jobs.js'
import { ReadingService } from './reading.service.js'

type Outcome = Awaited<ReturnType<ReadingService['read']>>

@Injectable()
@HandlesJob(readImport)
export class ReadImportHandler implements JobHandler<typeof readImport, Outcome> {
  constructor(private readonly reading: ReadingService) {}

  prepare({ importId }: { importId: string }) {
    return this.reading.read(importId)
  }

  perform(tx: Tx, { importId }: { importId: string }, outcome: Outcome) {
    return this.reading.recordIn(tx, importId, outcome)
  }
}
