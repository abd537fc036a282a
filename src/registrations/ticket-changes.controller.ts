import { Controller, HttpCode, Post } from '@nestjs/common'
import { After, Id } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { vi as t } from './messages.vi.js'
import type { RegistrationView } from './registrations.presenter.js'
import { TicketChangesService } from './ticket-changes.service.js'

const page = ({ id }: RegistrationView) => `/registrations/${id}`

/** Tickets in wrong hands. */
@Controller('registrations/:id')
export class TicketChangesController {
  constructor(private readonly tickets: TicketChangesService) {}

  @Post('tickets')
  @Allow('registrations.edit')
  @After({
    to: page,
    say: ({ fullName }: RegistrationView) => t.ticketReissued(fullName),
    form: (request) => request.url.replace(/\/tickets.*$/, ''),
  })
  reissue(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.tickets.reissue(actor, id)
  }

  @Post('ticket-revocation')
  @Allow('registrations.edit')
  @HttpCode(200)
  @After({
    to: page,
    say: ({ fullName }: RegistrationView) => t.ticketRevoked(fullName),
    form: (request) => request.url.replace(/\/ticket-revocation.*$/, ''),
  })
  revoke(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.tickets.revoke(actor, id)
  }
}
