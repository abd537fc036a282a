import { Body, Controller, Get, Post } from '@nestjs/common'
import { After, Form, Id, Page, pathOf } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { ApprovalsService } from './approvals.service.js'
import { decisionMessages as t } from './decision-messages.js'
import { RegistrationDetailsService } from './registration-details.service.js'
import { RegistrationFormsService } from './registration-forms.service.js'
import { Substitute, Withdraw } from './registrations.dto.js'
import type { RegistrationView } from './registrations.presenter.js'
import { SubstitutionsService } from './substitutions.service.js'
import { RejectionPage } from './views/rejection.page.js'
import { SubstitutionPage } from './views/substitution.page.js'

const pageOf = ({ id }: RegistrationView) => `/registrations/${id}`

/** What staff decide about one registration: who asked, and who comes in whose place. */
@Controller('registrations/:id')
export class RegistrationDecisionsController {
  constructor(
    private readonly approvals: ApprovalsService,
    private readonly substitutions: SubstitutionsService,
    private readonly details: RegistrationDetailsService,
    private readonly forms: RegistrationFormsService,
  ) {}

  @Post('approval')
  @Allow('registrations.edit')
  @After({ to: pageOf, say: t.approved, form: (request) => pathOf(request).replace(/\/approval$/, '') })
  approve(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.approvals.approve(actor, id)
  }

  @Get('rejection')
  @Allow('registrations.edit')
  @Form()
  @Page(RejectionPage)
  rejectionForm(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.details.get(actor, id)
  }

  @Post('rejection')
  @Allow('registrations.edit')
  @After({ to: pageOf, say: ({ fullName }: RegistrationView) => t.rejected(fullName), form: pathOf })
  reject(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: Withdraw) {
    return this.approvals.reject(actor, id, body.reason)
  }

  @Get('substitution')
  @Allow('registrations.edit')
  @Form()
  @Page(SubstitutionPage)
  substitutionForm(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.forms.substitution(actor, id)
  }

  @Post('substitution')
  @Allow('registrations.edit')
  @After({ to: pageOf, say: ({ fullName }: RegistrationView) => t.substituted(fullName), form: pathOf })
  substitute(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: Substitute) {
    return this.substitutions.substitute(actor, id, body)
  }
}
