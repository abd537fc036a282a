import { Module, type OnApplicationBootstrap } from '@nestjs/common'
import { enqueueIn } from '#queue'
import { Database } from '../database/database.js'
import { foldVisits } from './visits.jobs.js'
import { VisitsModule } from './visits.module.js'
import { FoldVisits } from './visits.processor.js'

@Module({ imports: [VisitsModule], providers: [FoldVisits] })
export class VisitsWorkerModule implements OnApplicationBootstrap {
  constructor(private readonly database: Database) {}

  /** The first of the chain; while one waits, this changes nothing. */
  async onApplicationBootstrap(): Promise<void> {
    await this.database.transaction((tx) => enqueueIn(tx, foldVisits, {}))
  }
}
