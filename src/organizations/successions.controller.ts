import { Body, Controller, Get, Post, Query } from '@nestjs/common'
import { After, Form, Id, Page, pathOf, typedInto } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { CorrectionsService } from './corrections.service.js'
import { EndingsService } from './endings.service.js'
import { OrganizationTimesService } from './organization-times.service.js'
import { ReversalsService } from './reversals.service.js'
import { successionMessages as t } from './succession-messages.js'
import type { SuccessionKind } from './succession-kinds.js'
import {
  ChangeStanding,
  CorrectSuccession,
  Dissolve,
  Merge,
  NewSuccession,
  Rename,
  ReverseSuccession,
  Split,
  Transfer,
} from './successions.dto.js'
import { SuccessionsService } from './successions.service.js'
import { CorrectionPage } from './views/correction.page.js'
import { NewSuccessionPage } from './views/new-succession.page.js'
import { OrganizationTimesPage } from './views/organization-times.page.js'
import { ReversalPage } from './views/reversal.page.js'

/** A browser goes to the time line of the body that goes on; a refused form is shown again. */
const AfterChange = (kind: SuccessionKind) =>
  After({
    to: (changed: { id: string }) => `/organizations/${changed.id}/successions`,
    say: () => t.recorded,
    form: (request) => `${pathOf(request).replace(/\/[^/]+$/, '')}/successions/new?kind=${kind}`,
  })

@Controller()
export class SuccessionsController {
  constructor(
    private readonly times: OrganizationTimesService,
    private readonly successions: SuccessionsService,
    private readonly endings: EndingsService,
    private readonly reversals: ReversalsService,
    private readonly corrections: CorrectionsService,
  ) {}

  @Get('organizations/:id/successions')
  @Allow('organizations.read')
  @Page(OrganizationTimesPage)
  list(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.times.list(actor, id)
  }

  @Get('organizations/:id/successions/new')
  @Allow('organizations.edit')
  @Form()
  @Page(NewSuccessionPage)
  form(@CurrentActor() actor: Actor, @Id() id: string, @Query() { kind, ...chosen }: NewSuccession) {
    const found = new Map<string, unknown>(Object.entries(chosen))
    return this.times.form(actor, id, kind, (field) => typedInto(field) ?? found.get(field))
  }

  @Post('organizations/:id/renaming')
  @Allow('organizations.edit')
  @AfterChange('rename')
  rename(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: Rename) {
    return this.successions.rename(actor, id, body)
  }

  @Post('organizations/:id/transfer')
  @Allow('organizations.edit')
  @AfterChange('transfer')
  transfer(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: Transfer) {
    return this.successions.transfer(actor, id, body)
  }

  @Post('organizations/:id/standing')
  @Allow('organizations.edit')
  @AfterChange('standing')
  changeStanding(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: ChangeStanding) {
    return this.successions.changeStanding(actor, id, body)
  }

  @Post('organizations/:id/merger')
  @Allow('organizations.edit')
  @AfterChange('merge')
  merge(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: Merge) {
    return this.endings.merge(actor, id, body)
  }

  @Post('organizations/:id/split')
  @Allow('organizations.edit')
  @AfterChange('split')
  split(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: Split) {
    return this.endings.split(actor, id, body)
  }

  @Post('organizations/:id/dissolution')
  @Allow('organizations.edit')
  @AfterChange('dissolve')
  dissolve(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: Dissolve) {
    return this.endings.dissolve(actor, id, body)
  }

  @Get('organization-successions/:id/correction')
  @Allow('organizations.edit')
  @Form()
  @Page(CorrectionPage)
  correctionForm(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.times.reversalForm(actor, id)
  }

  @Post('organization-successions/:id/correction')
  @Allow('organizations.edit')
  @After({
    to: (changed: { id: string }) => `/organizations/${changed.id}/successions`,
    say: () => t.correctedDone,
    form: (request) => pathOf(request),
  })
  correct(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: CorrectSuccession) {
    return this.corrections.correct(actor, id, body)
  }

  @Get('organization-successions/:id/reversal')
  @Allow('organizations.edit')
  @Form()
  @Page(ReversalPage)
  reversalForm(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.times.reversalForm(actor, id)
  }

  @Post('organization-successions/:id/reversal')
  @Allow('organizations.edit')
  @After({
    to: (changed: { id: string }) => `/organizations/${changed.id}/successions`,
    say: () => t.reversedDone,
    form: (request) => pathOf(request),
  })
  reverse(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: ReverseSuccession) {
    return this.reversals.reverse(actor, id, body)
  }
}
