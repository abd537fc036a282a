import { Injectable } from '@nestjs/common'
import { Database } from '../database/database.js'
import { PublicFactsService } from './public-facts.service.js'
import { positionSet } from './position-sets.js'
import { PublicOffersService } from './public-offers.service.js'
import type { PublicTraining } from './public-training.presenter.js'
import { PublicTrainingRepository } from './public-training.repository.js'

/** A training as everybody sees it, with the form for registering oneself. */
@Injectable()
export class PublicTrainingService {
  constructor(
    private readonly database: Database,
    private readonly facts: PublicFactsService,
    private readonly offers: PublicOffersService,
    private readonly pages: PublicTrainingRepository,
  ) {}

  /** `training_not_found` for drafts as for unknown addresses. */
  async get(slug: string): Promise<PublicTraining> {
    const tx = this.database.reader
    const training = await this.offers.requireTrainingIn(tx, slug)
    return {
      ...(await this.facts.ofIn(tx, training)),
      purpose: training.purpose,
      audience: positionSet(training.audience),
      speakers: await this.pages.speakers(tx, training.id),
      registrationClosesAt: training.registrationClosesAt?.toISOString() ?? null,
      form: await this.offers.findIn(tx, training),
    }
  }
}
