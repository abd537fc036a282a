import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common'
import { After, Id, Page, pathOf } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { nominationMessages as t } from './nomination-messages.js'
import { AskUnits, ListNominations } from './nominations.dto.js'
import { NominationsService } from './nominations.service.js'
import { UnitLinksService } from './unit-links.service.js'
import { NominationPage } from './views/nomination.page.js'
import { NominationsPage } from './views/nominations.page.js'

interface Changed {
  id: string
  unitName: string
}

/** Units that name people, and the links by which they do: for staff. */
@Controller()
export class NominationsController {
  constructor(
    private readonly nominations: NominationsService,
    private readonly links: UnitLinksService,
  ) {}

  @Get('trainings/:id/nominations')
  @Allow('registrations.read')
  @Page(NominationsPage)
  list(@CurrentActor() actor: Actor, @Id() id: string, @Query() query: ListNominations) {
    return this.nominations.list(actor, id, query)
  }

  @Post('trainings/:id/nominations')
  @Allow('registrations.edit')
  @After({
    to: (_, request) => pathOf(request),
    say: ({ made }: { made: number }) => t.linksMade(made),
    form: (request) => pathOf(request),
  })
  ask(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: AskUnits) {
    return this.links.askUnits(actor, id, body.unitIds)
  }

  @Get('nominations/:id')
  @Allow('registrations.read')
  @Page(NominationPage)
  get(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.nominations.get(actor, id)
  }

  @Post('nominations/:id/links')
  @Allow('registrations.edit')
  @After({
    to: ({ id }: Changed) => `/nominations/${id}`,
    say: ({ unitName }: Changed) => t.reissued(unitName),
    form: (request) => pathOf(request).replace(/\/links$/, ''),
  })
  reissue(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.links.reissue(actor, id)
  }

  @Post('nominations/:id/link-revocation')
  @Allow('registrations.edit')
  @HttpCode(200)
  @After({
    to: ({ id }: Changed) => `/nominations/${id}`,
    say: ({ unitName }: Changed) => t.revoked(unitName),
    form: (request) => pathOf(request).replace(/\/link-revocation$/, ''),
  })
  revoke(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.links.revoke(actor, id)
  }
}
