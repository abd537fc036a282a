import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import { After, Page, pathOf } from '#web'
import type { Actor } from '../access/actor.js'
import { Public } from '../access/allow.js'
import { Opened } from '../accounts/opened.js'
import { CurrentActor } from '../access/current-actor.js'
import { consentMessages } from './consent-messages.js'
import { PublicQuery } from './registrations.dto.js'
import { ConfirmAttendance, GiveConsent, TakeBackConsent } from './ticket-consents.dto.js'
import { TicketConsentsService } from './ticket-consents.service.js'
import { TicketPagesService } from './ticket-pages.service.js'
import { TicketPage } from './views/ticket.page.js'

/** `/ve/<token>` of any address below it. */
const ticketOf = (path: string) => path.split('/').slice(0, 3).join('/')

/** The ticket of a participant, behind its link. */
@Controller('ve/:token')
export class TicketsController {
  constructor(
    private readonly tickets: TicketPagesService,
    private readonly consents: TicketConsentsService,
  ) {}

  @Get()
  @Public()
  @Opened('ticket')
  @Page(TicketPage)
  get(@CurrentActor() actor: Actor, @Param('token') token: string, @Query() _query: PublicQuery) {
    return this.tickets.get(actor, token)
  }

  @Post('confirmation')
  @Public()
  @HttpCode(200)
  @After({
    to: (_, request) => ticketOf(pathOf(request)),
    say: (_, locale) => consentMessages[locale].confirmed,
    form: (request) => ticketOf(pathOf(request)),
  })
  confirm(@CurrentActor() actor: Actor, @Param('token') token: string, @Body() body: ConfirmAttendance) {
    return this.consents.confirm(actor, token, body)
  }

  @Post('consents')
  @Public()
  @HttpCode(200)
  @After({
    to: (_, request) => ticketOf(pathOf(request)),
    say: (_, locale) => consentMessages[locale].given,
    form: (request) => ticketOf(pathOf(request)),
  })
  give(@CurrentActor() actor: Actor, @Param('token') token: string, @Body() body: GiveConsent) {
    return this.consents.give(actor, token, body.purpose)
  }

  @Post('consent-withdrawals')
  @Public()
  @HttpCode(200)
  @After({
    to: (_, request) => ticketOf(pathOf(request)),
    say: (_, locale) => consentMessages[locale].takenBack,
    form: (request) => ticketOf(pathOf(request)),
  })
  takeBack(@CurrentActor() actor: Actor, @Param('token') token: string, @Body() body: TakeBackConsent) {
    return this.consents.takeBack(actor, token, body.purpose)
  }
}
