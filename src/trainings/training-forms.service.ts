import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import type { TrainingFormData } from './trainings.presenter.js'
import { isEditable } from './training-status.js'
import { trainingErrors } from './trainings.errors.js'
import { TrainingsService } from './trainings.service.js'

/** Bodies that hold no trainings of their own. */
const units = new Set(['grassroots_union', 'occupational_union', 'section_union'])

@Injectable()
export class TrainingFormsService {
  constructor(
    private readonly trainings: TrainingsService,
    private readonly organizations: OrganizationsService,
  ) {}

  async blank(actor: Actor): Promise<TrainingFormData> {
    return { training: null, bodies: await this.bodies(actor) }
  }

  async filled(actor: Actor, id: string): Promise<TrainingFormData> {
    const training = await this.trainings.get(actor, 'trainings.edit', id)
    if (!isEditable(training.status)) throw trainingErrors.training_closed({ status: training.statusLabel })
    return { training, bodies: await this.bodies(actor) }
  }

  private async bodies(actor: Actor) {
    const { items } = await this.organizations.list(actor, { pageSize: 200 })
    return items.filter(({ kind }) => !units.has(kind)).map(({ id, name }) => ({ id, name }))
  }
}
