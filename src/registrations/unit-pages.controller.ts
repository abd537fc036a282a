import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import { After, Id, Page, pathOf } from '#web'
import type { Actor } from '../access/actor.js'
import { Public } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { Opened } from '../accounts/opened.js'
import { NameDelegate, WithdrawDelegate } from './nominations.dto.js'
import type { NamedView } from './nominations.presenter.js'
import { PublicQuery } from './registrations.dto.js'
import { unitMessages } from './unit-messages.js'
import { UnitNominationsService } from './unit-nominations.service.js'
import { UnitPagesService } from './unit-pages.service.js'
import { UnitPage } from './views/unit.page.js'

/** `/cu-nguoi/<token>` of any address below it. */
const pageOf = (path: string) => path.split('/').slice(0, 3).join('/')

/** The page by which a unit names its people, behind its link. */
@Controller('cu-nguoi/:token')
export class UnitPagesController {
  constructor(
    private readonly pages: UnitPagesService,
    private readonly nominations: UnitNominationsService,
  ) {}

  @Get()
  @Public()
  @Opened('unit')
  @Page(UnitPage)
  get(@CurrentActor() actor: Actor, @Param('token') token: string, @Query() _query: PublicQuery) {
    return this.pages.get(actor, token)
  }

  @Post('registrations')
  @Public()
  @After({
    to: (_: NamedView, request) => pageOf(pathOf(request)),
    say: (named: NamedView, locale) => unitMessages[locale].saved(named),
    form: (request) => pageOf(pathOf(request)),
  })
  name(@CurrentActor() actor: Actor, @Param('token') token: string, @Body() body: NameDelegate) {
    return this.nominations.name(actor, token, body)
  }

  @Post('registrations/:registrationId/withdrawal')
  @Public()
  @After({
    to: (_: NamedView, request) => pageOf(pathOf(request)),
    say: (named: NamedView, locale) => unitMessages[locale].withdrawn(named.fullName),
    form: (request) => pageOf(pathOf(request)),
  })
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('token') token: string,
    @Id('registrationId') id: string,
    @Body() body: WithdrawDelegate,
  ) {
    return this.nominations.withdraw(actor, token, id, body.reason ?? unitMessages.vi.byUnit)
  }

  @Post('completion')
  @Public()
  @HttpCode(200)
  @After({
    to: (_, request) => pageOf(pathOf(request)),
    say: (_, locale) => unitMessages[locale].finished,
    form: (request) => pageOf(pathOf(request)),
  })
  finish(@CurrentActor() actor: Actor, @Param('token') token: string) {
    return this.nominations.finish(actor, token)
  }
}
