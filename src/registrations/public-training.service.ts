import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import type { Actor } from '../access/actor.js'
import { Throttle } from '../access/throttle.js'
import { Database, type Tx } from '../database/database.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import { PeopleService } from '../people/people.service.js'
import { positionRoles, type PositionRole } from '../people/position-roles.js'
import type { Training } from '../trainings/training.entity.js'
import { trainingErrors } from '../trainings/trainings.errors.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import type { PublicRegistration, PublicTraining } from './public-training.presenter.js'
import { PublicTrainingRepository } from './public-training.repository.js'
import { QuotasRepository } from './quotas.repository.js'
import type { RegisterMyself } from './registrations.dto.js'
import { registrationErrors } from './registrations.errors.js'
import { isForThePublic, takesPublicForm } from './registrations.policy.js'
import { SeatTransactions } from './seat-transactions.js'
import { SeatingService } from './seating.service.js'

/** A school's people share one address, so it is generous; a program still gets nowhere. */
const registrationLimit = { name: 'public_registration', limit: 60, minutes: 10 }

/** A training as everybody sees it, and the form for registering oneself. */
@Injectable()
export class PublicTrainingService {
  constructor(
    private readonly database: Database,
    private readonly transactions: SeatTransactions,
    private readonly throttle: Throttle,
    private readonly trainings: TrainingsService,
    private readonly organizations: OrganizationsService,
    private readonly people: PeopleService,
    private readonly seating: SeatingService,
    private readonly quotas: QuotasRepository,
    private readonly pages: PublicTrainingRepository,
    private readonly clock: Clock,
  ) {}

  /** `training_not_found` for drafts as for unknown addresses. */
  async get(slug: string): Promise<PublicTraining> {
    const tx = this.database.reader
    const training = await this.requireIn(tx, slug)
    const { capacity, confirmed, waiting } = await this.quotas.summary(tx, training.id)
    const sessions = await this.trainings.sessionsIn(tx, training.id)
    return {
      slug: training.slug,
      title: training.title,
      purpose: training.purpose,
      venue: training.venue,
      status: training.status,
      statusReason: training.statusReason,
      startsOn: training.startsOn,
      organizer: (await this.organizations.findIn(tx, training.organizerId))?.name ?? '',
      audience: inOrder(training.audience),
      speakers: await this.pages.speakers(tx, training.id),
      sessions: sessions.map(({ no, name, startsAt, endsAt, topics }) => ({
        ...{ no, name, topics },
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
      })),
      seats: { capacity, taken: confirmed, waiting },
      registrationClosesAt: training.registrationClosesAt?.toISOString() ?? null,
      form: takesPublicForm(training, this.clock.now()) ? await this.offerIn(tx, training) : null,
    }
  }

  /**
   * Registers whoever filled in the form: throttled by address, only units and roles that are offered.
   * A person known by the same name in the unit is recognised; nothing known of him is shown or overwritten.
   * What may change by the hour is asked inside the transaction, behind the key of a repeat: whose answer was lost
   * on the way hears it again, even when the form has closed meanwhile.
   */
  async register(actor: Actor, slug: string, dto: RegisterMyself): Promise<PublicRegistration> {
    await this.throttle.count(registrationLimit, actor.request?.address ?? 'unknown')
    const { id: trainingId } = await this.requireIn(this.database.reader, slug)
    const { fullName, unitId, role, birthYear, phone } = dto
    return this.transactions.run(actor, 'registrations.register-myself', trainingId, async (tx) => {
      await this.refuseIn(tx, slug, dto)
      const { id } = await this.people.findOrCreateIn(tx, actor, { fullName, unitId, role, birthYear, phone })
      const person = await this.people.snapshotIn(tx, id)
      const made = await this.seating.registerIn(tx, actor, trainingId, person, 'public')
      return {
        state: made.state as PublicRegistration['state'],
        waitingPlace: made.waitingPlace,
        ticket: made.ticket!,
      }
    })
  }

  private async refuseIn(tx: Tx, slug: string, { unitId, role, consent }: RegisterMyself): Promise<void> {
    const training = await this.requireIn(tx, slug)
    if (!takesPublicForm(training, this.clock.now())) throw registrationErrors.training_not_open()
    const { units, roles } = await this.offerIn(tx, training)
    if (!units.some(({ id }) => id === unitId)) throw registrationErrors.unit_not_offered()
    if (!roles.includes(role)) throw registrationErrors.role_not_offered()
    if (!consent) throw registrationErrors.consent_needed()
  }

  private async requireIn(tx: Tx, slug: string): Promise<Training> {
    const training = await this.trainings.findBySlugIn(tx, slug)
    if (!training || !isForThePublic(training.status)) throw trainingErrors.training_not_found()
    return training
  }

  private async offerIn(tx: Tx, { id, organizerId }: Training) {
    return {
      units: await this.pages.units(tx, id, organizerId),
      roles: inOrder(await this.pages.roles(tx, id)),
    }
  }
}

const inOrder = (roles: readonly string[]): PositionRole[] =>
  positionRoles.filter((role) => roles.includes(role))
