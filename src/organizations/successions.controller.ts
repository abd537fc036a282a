import { Body, Controller, Get, Post, Query } from '@nestjs/common'
import { After, Form, Id, Page, pathOf, typedInto } from '#web'
import { formatDate } from '#text'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { CorrectionsService } from './corrections.service.js'
import type { Decided } from './decided-changes.js'
import { DecisionsService } from './decisions.service.js'
import { OrganizationTimesService } from './organization-times.service.js'
import { ReversalsService } from './reversals.service.js'
import { successionMessages as t } from './succession-messages.js'
import { SuccessionFormsService } from './succession-forms.service.js'
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
import { CorrectionPage } from './views/correction.page.js'
import { NewSuccessionPage } from './views/new-succession.page.js'
import { OrganizationTimesPage } from './views/organization-times.page.js'
import { ReversalPage } from './views/reversal.page.js'

/** A browser goes to the time line of the body that goes on; a refused form is shown again. */
const AfterChange = (kind: SuccessionKind) =>
  After({
    to: ({ id }: Decided) => `/organizations/${id}/successions`,
    say: ({ plan }: Decided) => (plan ? t.planned(formatDate(plan.effectiveOn)) : t.recorded),
    form: (request) => `${pathOf(request).replace(/\/[^/]+$/, '')}/successions/new?kind=${kind}`,
  })

@Controller()
export class SuccessionsController {
  constructor(
    private readonly times: OrganizationTimesService,
    private readonly forms: SuccessionFormsService,
    private readonly decisions: DecisionsService,
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
    return this.forms.form(actor, id, kind, (field) => typedInto(field) ?? found.get(field))
  }

  @Post('organizations/:id/renaming')
  @Allow('organizations.edit')
  @AfterChange('rename')
  rename(@CurrentActor() actor: Actor, @Id() organizationId: string, @Body() content: Rename) {
    return this.decisions.decide(actor, { kind: 'rename', organizationId, content })
  }

  @Post('organizations/:id/transfer')
  @Allow('organizations.edit')
  @AfterChange('transfer')
  transfer(@CurrentActor() actor: Actor, @Id() organizationId: string, @Body() content: Transfer) {
    return this.decisions.decide(actor, { kind: 'transfer', organizationId, content })
  }

  @Post('organizations/:id/standing')
  @Allow('organizations.edit')
  @AfterChange('standing')
  changeStanding(
    @CurrentActor() actor: Actor,
    @Id() organizationId: string,
    @Body() content: ChangeStanding,
  ) {
    return this.decisions.decide(actor, { kind: 'standing', organizationId, content })
  }

  @Post('organizations/:id/merger')
  @Allow('organizations.edit')
  @AfterChange('merge')
  merge(@CurrentActor() actor: Actor, @Id() organizationId: string, @Body() content: Merge) {
    return this.decisions.decide(actor, { kind: 'merge', organizationId, content })
  }

  @Post('organizations/:id/split')
  @Allow('organizations.edit')
  @AfterChange('split')
  split(@CurrentActor() actor: Actor, @Id() organizationId: string, @Body() content: Split) {
    return this.decisions.decide(actor, { kind: 'split', organizationId, content })
  }

  @Post('organizations/:id/dissolution')
  @Allow('organizations.edit')
  @AfterChange('dissolve')
  dissolve(@CurrentActor() actor: Actor, @Id() organizationId: string, @Body() content: Dissolve) {
    return this.decisions.decide(actor, { kind: 'dissolve', organizationId, content })
  }

  @Get('organization-successions/:id/correction')
  @Allow('organizations.edit')
  @Form()
  @Page(CorrectionPage)
  correctionForm(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.forms.reversalForm(actor, id)
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
    return this.forms.reversalForm(actor, id)
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
