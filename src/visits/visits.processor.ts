import { Injectable } from '@nestjs/common'
import { enqueueIn, HandlesJob, type JobHandler } from '#queue'
import type { Tx } from '../database/database.js'
import { foldVisits } from './visits.jobs.js'
import { VisitsService } from './visits.service.js'

const HOUR_MS = 60 * 60_000

@Injectable()
@HandlesJob(foldVisits)
export class FoldVisits implements JobHandler<typeof foldVisits> {
  constructor(private readonly visits: VisitsService) {}

  async perform(tx: Tx): Promise<void> {
    await this.visits.foldIn(tx)
    await enqueueIn(tx, foldVisits, {}, { dueAt: new Date(Date.now() + HOUR_MS) })
  }
}
