import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import type { Tx } from '../database/database.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import { newsErrors } from './news.errors.js'
import { PicturesRepository } from './pictures.repository.js'

/** What an article is tied to: a body, trainings, a picture. Each must lie within the writer's reach. */
@Injectable()
export class ArticleTiesService {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly trainings: TrainingsService,
    private readonly pictures: PicturesRepository,
  ) {}

  /** The body that publishes: the one named, else the first over which the actor may write. */
  async bodyIn(tx: Tx, actor: Actor, organizationId?: string): Promise<{ id: string; sample: boolean }> {
    const id = organizationId ?? actor.roots('news.edit')[0] ?? ''
    return this.organizations.requireIn(tx, actor, 'news.edit', id)
  }

  /** Those that are new to the article must be reached; the others may stay. `training_not_found`. */
  async checkTrainingsIn(tx: Tx, actor: Actor, wanted: string[], present: string[] = []): Promise<void> {
    for (const id of wanted)
      if (!present.includes(id)) await this.trainings.requireIn(tx, actor, 'trainings.read', id)
  }

  async checkPictureIn(tx: Tx, actor: Actor, id: string | undefined, present?: string): Promise<void> {
    if (!id || id === present) return
    if (!(await this.pictures.isWithin(tx, actor.roots('news.edit'), id)))
      throw newsErrors.picture_not_found()
  }
}
