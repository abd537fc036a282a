import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common'
import { After, Form, Id, Page, pathOf } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { ListsService } from './lists.service.js'
import { vi as t } from './messages.vi.js'
import { RegistrationDetailsService } from './registration-details.service.js'
import { RegistrationFormsService } from './registration-forms.service.js'
import {
  ListRegistrations,
  NewRegistrationQuery,
  RegisterList,
  RegisterPerson,
  Withdraw,
} from './registrations.dto.js'
import type { RegistrationView } from './registrations.presenter.js'
import { RegistrationsService } from './registrations.service.js'
import { RosterService } from './roster.service.js'
import { WithdrawalsService } from './withdrawals.service.js'
import { ListFormPage } from './views/list-form.page.js'
import { ListOutcomePage } from './views/list-outcome.page.js'
import { NewRegistrationPage } from './views/new-registration.page.js'
import { RegistrationPage } from './views/registration.page.js'
import { RosterPage } from './views/roster.page.js'
import { WithdrawalPage } from './views/withdrawal.page.js'

@Controller()
export class RegistrationsController {
  constructor(
    private readonly registrations: RegistrationsService,
    private readonly withdrawals: WithdrawalsService,
    private readonly details: RegistrationDetailsService,
    private readonly roster: RosterService,
    private readonly lists: ListsService,
    private readonly forms: RegistrationFormsService,
  ) {}

  @Get('trainings/:id/registrations')
  @Allow('registrations.read')
  @Page(RosterPage)
  list(@CurrentActor() actor: Actor, @Id() id: string, @Query() query: ListRegistrations) {
    return this.roster.list(actor, id, query)
  }

  @Get('trainings/:id/registrations/new')
  @Allow('registrations.edit')
  @Form()
  @Page(NewRegistrationPage)
  newForm(@CurrentActor() actor: Actor, @Id() id: string, @Query() query: NewRegistrationQuery) {
    return this.forms.newRegistration(actor, id, query)
  }

  @Post('trainings/:id/registrations')
  @Allow('registrations.edit')
  @After({
    to: (made: RegistrationView) => `/registrations/${made.id}`,
    say: (made: RegistrationView) => t.registered(made),
    form: (request) => `${pathOf(request)}/new`,
  })
  register(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: RegisterPerson) {
    return this.registrations.register(actor, id, body)
  }

  @Get('trainings/:id/registration-list')
  @Allow('registrations.edit')
  @Form()
  @Page(ListFormPage)
  listForm(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.forms.newRegistration(actor, id, {})
  }

  @Post('trainings/:id/registration-list')
  @Allow('registrations.edit')
  @HttpCode(200)
  @Page(ListOutcomePage)
  @After({
    to: (_, request) => pathOf(request).replace(/registration-list$/, 'registrations'),
    form: (request) => pathOf(request),
  })
  async registerList(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: RegisterList) {
    const outcome = await this.lists.register(actor, id, body)
    return { ...outcome, ...(await this.forms.newRegistration(actor, id, {})) }
  }

  @Get('registrations/:id')
  @Allow('registrations.read')
  @Page(RegistrationPage)
  get(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.details.get(actor, id)
  }

  @Get('registrations/:id/withdrawal')
  @Allow('registrations.edit')
  @Form()
  @Page(WithdrawalPage)
  withdrawalForm(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.details.get(actor, id)
  }

  @Post('registrations/:id/withdrawal')
  @Allow('registrations.edit')
  @After({
    to: (gone: RegistrationView) => `/registrations/${gone.id}`,
    say: (gone: RegistrationView) => t.withdrawn(gone.fullName),
    form: (request) => pathOf(request),
  })
  withdraw(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: Withdraw) {
    return this.withdrawals.withdraw(actor, id, body.reason)
  }
}
