import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import type { Permission } from '../access/permissions.js'
import { Database, type Tx } from '../database/database.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import { COUNTED } from '../organizations/reach.js'
import { SeatsService } from './seats.service.js'
import { TrainingContributions, type TrainingFacts, type TrainingTabView } from './training-contributions.js'
import type { TrainingSession } from './training-session.entity.js'
import type { Training } from './training.entity.js'
import { trainingErrors } from './trainings.errors.js'
import type { ListTrainings } from './trainings.dto.js'
import {
  presentDetail,
  presentFacts,
  presentHead,
  presentLine,
  type TrainingDetail,
  type TrainingHead,
} from './trainings.presenter.js'
import { TrainingsRepository } from './trainings.repository.js'

const PAGE_SIZE = 30

/** Finding trainings: what other capabilities build on. */
@Injectable()
export class TrainingsService {
  constructor(
    private readonly database: Database,
    private readonly trainings: TrainingsRepository,
    private readonly seats: SeatsService,
    private readonly contributions: TrainingContributions,
    private readonly organizations: OrganizationsService,
  ) {}

  /** The training, when its organizer lies within the actor's reach for `permission`; else `training_not_found`. */
  async requireIn(tx: Tx, actor: Actor, permission: Permission, id: string): Promise<Training> {
    const found =
      actor.kind === 'system'
        ? await this.trainings.find(tx, id)
        : await this.trainings.findWithin(tx, actor.roots(permission), id)
    if (!found) throw trainingErrors.training_not_found()
    return found
  }

  /** Whatever the actor may reach: for other capabilities' own work inside their transaction. */
  findIn(tx: Tx, id: string): Promise<Training | null> {
    return this.trainings.find(tx, id)
  }

  findBySlugIn(tx: Tx, slug: string): Promise<Training | null> {
    return this.trainings.findBySlug(tx, slug)
  }

  /** In their order. */
  sessionsIn(tx: Tx, id: string): Promise<TrainingSession[]> {
    return this.trainings.sessions(tx, id)
  }

  /** `training_not_found` when there is none. */
  async factsIn(tx: Tx, id: string): Promise<TrainingFacts> {
    const training = await this.trainings.find(tx, id)
    const seats = await this.seats.findIn(tx, id)
    if (!training || !seats) throw trainingErrors.training_not_found()
    return presentFacts(training, seats)
  }

  /** Those within the actor's reach, the newest first unless asked otherwise. */
  async list(actor: Actor, query: ListTrainings) {
    const page = query.page ?? 1
    const pageSize = query.pageSize ?? PAGE_SIZE
    const roots = actor.roots('trainings.read')
    const filter = { ...query, roots, limit: pageSize + 1, offset: query.after ? 0 : (page - 1) * pageSize }
    const { rows, total } = await this.trainings.list(this.database.reader, filter)
    const years = await this.trainings.years(this.database.reader, roots)
    const counted = { total: Math.min(total, COUNTED), isMore: total > COUNTED }
    const items = rows.slice(0, pageSize).map(presentLine)
    const next = rows.length > pageSize ? items.at(-1)!.id : null
    return { items, ...counted, next, page, pageSize, years }
  }

  /** The whole training, for its page, its forms and the API. */
  async get(actor: Actor, permission: Permission, id: string): Promise<TrainingDetail> {
    const tx = this.database.reader
    const training = await this.requireIn(tx, actor, permission, id)
    const seats = (await this.seats.findIn(tx, id))!
    const nameOf = async (organizationId: string) => ({
      id: organizationId,
      name: (await this.organizations.findIn(tx, organizationId))?.name ?? '',
    })
    return presentDetail({
      training,
      seats,
      sessions: await this.sessionsIn(tx, id),
      speakers: await this.trainings.speakers(tx, id),
      legalBases: await this.trainings.legalBases(tx, id),
      tabs: await this.tabs(actor, presentFacts(training, seats)),
      organizer: await nameOf(training.organizerId),
      issuer: await nameOf(training.issuerId),
    })
  }

  /** Title, status, sessions and tabs, for the frame of a page about one training. */
  async head(actor: Actor, permission: Permission, id: string): Promise<TrainingHead> {
    const tx = this.database.reader
    const training = await this.requireIn(tx, actor, permission, id)
    const tabs = await this.tabs(actor, await this.factsIn(tx, id))
    return presentHead(training, await this.sessionsIn(tx, id), tabs)
  }

  private async tabs(actor: Actor, facts: TrainingFacts): Promise<TrainingTabView[]> {
    const others = await this.contributions.tabs(this.database.reader, facts)
    const own = { label: 'Tổng quan', href: `/trainings/${facts.id}`, permission: 'trainings.read' as const }
    return [own, ...others].filter(({ permission }) => !permission || actor.can(permission))
  }
}
