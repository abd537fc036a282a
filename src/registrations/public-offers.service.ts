import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import type { Tx } from '../database/database.js'
import type { Training } from '../trainings/training.entity.js'
import { trainingErrors } from '../trainings/trainings.errors.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import { positionsOf } from './position-sets.js'
import type { PublicTraining } from './public-training.presenter.js'
import { PublicTrainingRepository } from './public-training.repository.js'
import type { RegisterMyself } from './registrations.dto.js'
import { registrationErrors } from './registrations.errors.js'
import { isForThePublic, takesPublicForm } from './registrations.policy.js'

/** What the public form of a training offers, and what it takes. */
@Injectable()
export class PublicOffersService {
  constructor(
    private readonly trainings: TrainingsService,
    private readonly pages: PublicTrainingRepository,
    private readonly clock: Clock,
  ) {}

  /** `training_not_found` for drafts as for unknown addresses. */
  async requireTrainingIn(tx: Tx, slug: string): Promise<Training> {
    const training = await this.trainings.findBySlugIn(tx, slug)
    if (!training || !isForThePublic(training.status)) throw trainingErrors.training_not_found()
    return training
  }

  /** Units and positions that have a place; null where the form is not open. */
  async findIn(tx: Tx, training: Training): Promise<PublicTraining['form']> {
    if (!takesPublicForm(training, this.clock.now())) return null
    return {
      units: await this.pages.units(tx, training.id, training.organizerId),
      roles: positionsOf(await this.pages.sets(tx, training.id)),
    }
  }

  /** Throws what stands against the entry: `training_not_open`, `unit_not_offered`, `role_not_offered`, `consent_needed`. */
  async refuseIn(tx: Tx, slug: string, { unitId, role, consent }: RegisterMyself): Promise<void> {
    const offer = await this.findIn(tx, await this.requireTrainingIn(tx, slug))
    if (!offer) throw registrationErrors.training_not_open()
    if (!offer.units.some(({ id }) => id === unitId)) throw registrationErrors.unit_not_offered()
    if (!offer.roles.includes(role)) throw registrationErrors.role_not_offered()
    if (!consent) throw registrationErrors.consent_needed()
  }
}
