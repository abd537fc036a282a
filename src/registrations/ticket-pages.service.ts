import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Database, type Tx } from '../database/database.js'
import type { PositionRole } from '../people/position-roles.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import { PublicFactsService } from './public-facts.service.js'
import type { TicketView } from './public-training.presenter.js'
import type { RegistrationEnding, RegistrationState } from './registration-states.js'
import type { Registration } from './registration.entity.js'
import { RegistrationsRepository } from './registrations.repository.js'
import { RosterRepository } from './roster.repository.js'
import { TicketConsentsService } from './ticket-consents.service.js'
import { TicketLinksService } from './ticket-links.service.js'
import { TicketsService } from './tickets.service.js'

/** Ticket pages, behind their links. */
@Injectable()
export class TicketPagesService {
  constructor(
    private readonly database: Database,
    private readonly tickets: TicketsService,
    private readonly ticketLinks: TicketLinksService,
    private readonly consents: TicketConsentsService,
    private readonly trainings: TrainingsService,
    private readonly facts: PublicFactsService,
    private readonly registrations: RegistrationsRepository,
    private readonly roster: RosterRepository,
  ) {}

  /** `link_unknown` for every token that is none; no code before the public address is confirmed. */
  async get(actor: Actor, token: string): Promise<TicketView> {
    const tx = this.database.reader
    const { registrationId } = await this.ticketLinks.require(actor, token)
    const row = (await this.registrations.find(tx, registrationId))!
    const training = (await this.trainings.findIn(tx, row.trainingId))!
    await this.tickets.requireAddress()
    const { seats, sessions, ...facts } = await this.facts.ofIn(tx, training)
    return {
      ...(await this.holderIn(tx, row, training.status !== 'cancelled')),
      consents: await this.consents.standingIn(tx, row),
      seats: { capacity: seats.capacity, taken: seats.taken },
      training: { ...facts, sessions: sessions.map(({ name, startsAt }) => ({ name, startsAt })) },
    }
  }

  private async holderIn(tx: Tx, row: Registration, takesPlace: boolean) {
    const isIn = row.state === 'confirmed' && takesPlace
    return {
      fullName: row.fullName,
      role: row.positionRole as PositionRole,
      title: row.positionTitle,
      unitName: row.unitName,
      state: row.state as RegistrationState,
      endedAs: row.endedAs as RegistrationEnding | null,
      seq: row.seq,
      waitingPlace: (await this.registrations.findWaitingPlace(tx, row)) || null,
      seatPlace: isIn ? await this.roster.findSeatPlace(tx, row) : null,
      code: isIn ? await this.tickets.codeOf(row) : null,
    }
  }
}
