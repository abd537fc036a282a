import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Database } from '../database/database.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import { QuotasRepository } from './quotas.repository.js'
import type { ListRegistrations } from './registrations.dto.js'
import { presentRegistration } from './registrations.presenter.js'
import type { RosterView } from './roster.presenter.js'
import { RosterRepository } from './roster.repository.js'

const PAGE_SIZE = 50

/** The list of a training's people. */
@Injectable()
export class RosterService {
  constructor(
    private readonly database: Database,
    private readonly trainings: TrainingsService,
    private readonly roster: RosterRepository,
    private readonly quotas: QuotasRepository,
  ) {}

  /** By name in Vietnamese order, a page at a time; `search` finds names and units without accents. */
  async list(actor: Actor, trainingId: string, query: ListRegistrations): Promise<RosterView> {
    const tx = this.database.reader
    const training = await this.trainings.head(actor, 'registrations.read', trainingId)
    const page = query.page ?? 1
    const pageSize = query.pageSize ?? PAGE_SIZE
    const { search, state } = query
    const filter = { trainingId, search, state, limit: pageSize, offset: (page - 1) * pageSize }
    const { rows, total } = await this.roster.list(tx, filter)
    return {
      training,
      summary: await this.quotas.summary(tx, trainingId),
      counts: await this.roster.counts(tx, trainingId),
      items: rows.map((row) =>
        presentRegistration(row, { waitingPlace: row.waitingPlace ?? 0, waitingReason: row.waitingReason }),
      ),
      total,
      page,
      pageSize,
    }
  }
}
