import { Body, Controller, Get, Post } from '@nestjs/common'
import { After, Form, Id, Page, pathOf } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { QuotaReturnsService } from './quota-returns.service.js'
import { EditTerms } from './registrations.dto.js'
import { termsMessages as t } from './terms-messages.js'
import { TermsService } from './terms.service.js'
import { TermsFormPage } from './views/terms-form.page.js'
import { TermsPage } from './views/terms.page.js'

/** How a training takes people. */
@Controller('trainings/:id')
export class TermsController {
  constructor(
    private readonly terms: TermsService,
    private readonly returns: QuotaReturnsService,
  ) {}

  @Get('terms')
  @Allow('registrations.read')
  @Page(TermsPage)
  get(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.terms.get(actor, id)
  }

  @Get('terms/edit')
  @Allow('registrations.edit')
  @Form()
  @Page(TermsFormPage)
  form(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.terms.get(actor, id)
  }

  @Post('terms')
  @Allow('registrations.edit')
  @After({
    to: (_, request) => pathOf(request),
    say: () => t.saved,
    form: (request) => `${pathOf(request)}/edit`,
  })
  async set(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: EditTerms) {
    await this.terms.set(actor, id, body)
    return this.terms.get(actor, id)
  }

  @Post('quota-return')
  @Allow('registrations.edit')
  @After({
    to: (_, request) => pathOf(request).replace(/quota-return$/, 'quotas'),
    say: ({ promoted }: { promoted: number }) => t.returned(promoted),
    form: (request) => pathOf(request).replace(/quota-return$/, 'terms'),
  })
  giveBack(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.returns.giveBack(actor, id)
  }
}
