import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Database } from '../database/database.js'
import { presentConsent } from '../people/consents.presenter.js'
import { ConsentsService } from '../people/consents.service.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import { presentRegistration } from './registrations.presenter.js'
import { RegistrationsRepository } from './registrations.repository.js'
import { RosterRepository } from './roster.repository.js'
import type { RegistrationDetail } from './roster.presenter.js'
import { SubstitutionsRepository } from './substitutions.repository.js'
import { TicketLinksService } from './ticket-links.service.js'
import { TicketsService } from './tickets.service.js'

/** One person's place in one training, for showing. */
@Injectable()
export class RegistrationDetailsService {
  constructor(
    private readonly database: Database,
    private readonly trainings: TrainingsService,
    private readonly registrations: RegistrationsRepository,
    private readonly roster: RosterRepository,
    private readonly tickets: TicketsService,
    private readonly links: TicketLinksService,
    private readonly substitutions: SubstitutionsRepository,
    private readonly consents: ConsentsService,
  ) {}

  /** One registration with its history, when the training lies within the actor's reach. */
  async get(actor: Actor, id: string): Promise<RegistrationDetail> {
    const tx = this.database.reader
    const row = await this.roster.requireWithin(tx, actor, 'registrations.read', id)
    const seesTicket = await this.roster.isWithin(
      tx,
      [...actor.roots('registrations.edit'), ...actor.roots('attendance.check_in')],
      id,
    )
    const view = presentRegistration(row, {
      waitingPlace: await this.registrations.findWaitingPlace(tx, row),
      ticket: seesTicket ? await this.tickets.findLinkIn(tx, id) : null,
    })
    return {
      ...view,
      ...(await this.substitutions.findAround(tx, id)),
      training: await this.trainings.head(actor, 'registrations.read', row.trainingId),
      changes: await this.roster.changes(tx, id),
      links: await this.links.listIn(tx, id),
      consents: (await this.consents.listOfRegistrationIn(tx, id)).map(presentConsent),
    }
  }
}
