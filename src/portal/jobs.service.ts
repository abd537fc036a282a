import { Injectable } from '@nestjs/common'
import { countsByKind, listParked, retryParkedIn } from '#queue'
import { accessErrors } from '../access/access.errors.js'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { SetUpService } from '../accounts/set-up.service.js'
import { AuditService } from '../audit/audit.service.js'
import { Database } from '../database/database.js'
import { mayManageJobs } from './jobs.policy.js'
import type { JobsData } from './jobs.presenter.js'
import { portalErrors } from './portal.errors.js'

const MOST_PARKED = 50

/** Work in the background: what waits, and what stands still after five attempts. */
@Injectable()
export class JobsService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly setUp: SetUpService,
  ) {}

  /** Of the whole installation; `not_permitted` below its top body. */
  async list(actor: Actor): Promise<JobsData> {
    await this.requireTop(actor)
    const tx = this.database.reader
    const kinds = await countsByKind(tx)
    const parked = await listParked(tx, MOST_PARKED)
    return {
      kinds: kinds.map(({ waitingSince, ...rest }) => ({
        ...rest,
        waitingSince: waitingSince?.toISOString() ?? null,
      })),
      parked: parked.map(({ id, kind, attempts, lastError, createdAt }) => ({
        id,
        kind,
        attempts,
        lastError,
        createdAt: createdAt.toISOString(),
      })),
    }
  }

  /** What stands still; 0 for those who cannot let it run again. */
  async countParked(actor: Actor): Promise<number> {
    if (!(await this.may(actor))) return 0
    const kinds = await countsByKind(this.database.reader)
    return kinds.reduce((sum, { counts }) => sum + counts.parked, 0)
  }

  /** Five new attempts, from now. `job_not_parked` when it does not stand still (any more). */
  async retry(actor: Actor, id: string): Promise<{ id: string }> {
    await this.requireTop(actor)
    return this.transactions.run(actor, 'jobs.retry', async (tx) => {
      if ((await retryParkedIn(tx, [id])) === 0) throw portalErrors.job_not_parked()
      await this.audit.recordIn(tx, actor, {
        verb: 'jobs.retry',
        subjectKind: 'job',
        subjectId: id,
        organizationId: null,
      })
      return { id }
    })
  }

  private async may(actor: Actor): Promise<boolean> {
    return mayManageJobs(actor, await this.setUp.topBody())
  }

  private async requireTop(actor: Actor): Promise<void> {
    if (!(await this.may(actor))) throw accessErrors.not_permitted()
  }
}
