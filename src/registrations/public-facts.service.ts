import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import type { Training } from '../trainings/training.entity.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import type { PublicFacts } from './public-training.presenter.js'
import { QuotasRepository } from './quotas.repository.js'

/** What everybody may know of a training: the same on its page and on its tickets. */
@Injectable()
export class PublicFactsService {
  constructor(
    private readonly trainings: TrainingsService,
    private readonly organizations: OrganizationsService,
    private readonly quotas: QuotasRepository,
  ) {}

  async ofIn(tx: Tx, training: Training): Promise<PublicFacts> {
    const { id, slug, title, venue, status, statusReason, startsOn, organizerId } = training
    const { capacity, confirmed, waiting } = await this.quotas.summary(tx, id)
    const sessions = await this.trainings.sessionsIn(tx, id)
    return {
      ...{ slug, title, venue, status, statusReason, startsOn },
      organizer: (await this.organizations.findIn(tx, organizerId))?.name ?? '',
      sessions: sessions.map(({ no, name, startsAt, endsAt, topics }) => ({
        ...{ no, name, topics },
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
      })),
      seats: { capacity, taken: confirmed, waiting },
    }
  }
}
