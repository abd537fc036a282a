import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { LinksService } from '../accounts/links.service.js'
import { Database, type Tx } from '../database/database.js'
import { MessagesService } from '../messages/messages.service.js'
import { SeatsService } from '../trainings/seats.service.js'
import { newTicketLetter } from './letters/registration-letters.js'
import type { Registration } from './registration.entity.js'
import { ticketErrors } from './registrations.errors.js'
import { presentRegistration, type RegistrationView } from './registrations.presenter.js'
import type { Reach } from './registration-rows.js'
import { RegistrationsRepository } from './registrations.repository.js'
import { RosterRepository } from './roster.repository.js'
import { SeatTransactions } from './seat-transactions.js'
import { SeatingService } from './seating.service.js'
import { TicketsService } from './tickets.service.js'

type Kind = 'ticket_reissued' | 'ticket_revoked'

/**
 * Replacing and stopping a ticket that came into wrong hands. The link and the code stop together: whoever saw the
 * page saw the code too. The door then answers the old code “revoked ticket”.
 */
@Injectable()
export class TicketChangesService {
  constructor(
    private readonly database: Database,
    private readonly transactions: SeatTransactions,
    private readonly seats: SeatsService,
    private readonly roster: RosterRepository,
    private readonly registrations: RegistrationsRepository,
    private readonly seating: SeatingService,
    private readonly links: LinksService,
    private readonly tickets: TicketsService,
    private readonly messages: MessagesService,
  ) {}

  /** Gives the person a new link and a new code, and writes him a letter. `ticket_of_withdrawn` (409) for who left. */
  reissue(actor: Actor, id: string): Promise<RegistrationView> {
    return this.change(actor, id, 'ticket_reissued', async (tx, row) => {
      const ticket = await this.tickets.issueLinkIn(tx, id)
      const training = await this.registrations.findTrainingFacts(tx, row.trainingId)
      const address = await this.tickets.addressOf(ticket)
      await this.messages.writeIn(tx, newTicketLetter(training, row, row.ticketGeneration, address))
      return presentRegistration(row, { ticket })
    })
  }

  /** Stops link and code; the place stays. A new ticket can be given later. */
  revoke(actor: Actor, id: string): Promise<RegistrationView> {
    return this.change(actor, id, 'ticket_revoked', (_, row) => Promise.resolve(presentRegistration(row)))
  }

  private async change(
    actor: Actor,
    id: string,
    kind: Kind,
    then: (tx: Tx, row: Registration & Reach) => Promise<RegistrationView>,
  ): Promise<RegistrationView> {
    const { trainingId } = await this.roster.requireWithin(
      this.database.reader,
      actor,
      'registrations.edit',
      id,
    )
    const verb = kind === 'ticket_reissued' ? 'registrations.reissue_ticket' : 'registrations.revoke_ticket'
    return this.transactions.run(actor, verb, trainingId, async (tx) => {
      // Under the seats, so that no letter about a promotion carries a link that stops meanwhile.
      await this.seats.lockIn(tx, trainingId)
      const row = await this.roster.requireWithin(tx, actor, 'registrations.edit', id)
      if (row.state === 'withdrawn') throw ticketErrors.ticket_of_withdrawn({ name: row.fullName })
      await this.registrations.changeTicket(tx, id, this.seating.change(actor, kind, null))
      await this.links.revokeIn(tx, 'ticket', id)
      await this.recordIn(tx, actor, verb, row)
      return then(tx, { ...row, ticketGeneration: row.ticketGeneration + 1 })
    })
  }

  private async recordIn(tx: Tx, actor: Actor, verb: string, row: Registration): Promise<void> {
    const { organizerId } = await this.registrations.findTrainingFacts(tx, row.trainingId)
    await this.seating.recordIn(tx, actor, verb, row.id, organizerId, undefined, ['ticket'])
  }
}
