import { Inject, Injectable } from '@nestjs/common'
import { SETTINGS } from '../config/config.module.js'
import type { Settings } from '../config/settings.js'
import { Database } from '../database/database.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import type { PositionRole } from '../people/position-roles.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import { QuotasRepository } from './quotas.repository.js'
import type { RegistrationState } from './registration-states.js'
import type { TicketView } from './public-training.presenter.js'
import { ticketErrors } from './registrations.errors.js'
import { RegistrationsRepository } from './registrations.repository.js'
import { RosterRepository } from './roster.repository.js'
import { TicketsService } from './tickets.service.js'

/** Ticket pages, behind their links. */
@Injectable()
export class TicketPagesService {
  constructor(
    private readonly database: Database,
    private readonly tickets: TicketsService,
    private readonly trainings: TrainingsService,
    private readonly organizations: OrganizationsService,
    private readonly registrations: RegistrationsRepository,
    private readonly roster: RosterRepository,
    private readonly quotas: QuotasRepository,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** `ticket_not_found` for every token that is none; no code before the public address is confirmed. */
  async get(token: string): Promise<TicketView> {
    const tx = this.database.reader
    const row = await this.registrations.find(tx, await this.tickets.registrationOfIn(tx, token))
    const training = row && (await this.trainings.findIn(tx, row.trainingId))
    if (!training) throw ticketErrors.ticket_not_found()
    if (!this.settings.demo && !(await this.tickets.addressOf('')))
      throw ticketErrors.public_address_unconfirmed()
    const isIn = row.state === 'confirmed' && training.status !== 'cancelled'
    const { capacity, confirmed } = await this.quotas.summary(tx, training.id)
    const sessions = await this.trainings.sessionsIn(tx, training.id)
    return {
      fullName: row.fullName,
      role: row.positionRole as PositionRole,
      title: row.positionTitle,
      unitName: row.unitName,
      state: row.state as RegistrationState,
      seq: row.seq,
      waitingPlace: (await this.registrations.findWaitingPlace(tx, row)) || null,
      seatPlace: isIn ? await this.roster.findSeatPlace(tx, row) : null,
      seats: { capacity, taken: confirmed },
      code: isIn ? await this.tickets.codeOf(row) : null,
      training: {
        slug: training.slug,
        title: training.title,
        venue: training.venue,
        status: training.status,
        statusReason: training.statusReason,
        startsOn: training.startsOn,
        organizer: (await this.organizations.findIn(tx, training.organizerId))?.name ?? '',
        sessions: sessions.map(({ name, startsAt }) => ({ name, startsAt: startsAt.toISOString() })),
      },
    }
  }
}
