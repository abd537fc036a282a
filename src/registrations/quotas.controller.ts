import { Body, Controller, Get, Post, Query } from '@nestjs/common'
import { After, Form, Id, Page, pathOf } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { vi as t } from './messages.vi.js'
import { QuotasService } from './quotas.service.js'
import { RegistrationFormsService } from './registration-forms.service.js'
import { ListQuotas, SetCapacity, SetQuotas } from './registrations.dto.js'
import { CapacityFormPage } from './views/capacity-form.page.js'
import { QuotaFormPage } from './views/quota-form.page.js'
import { QuotasPage } from './views/quotas.page.js'

@Controller('trainings/:id')
export class QuotasController {
  constructor(
    private readonly quotas: QuotasService,
    private readonly forms: RegistrationFormsService,
  ) {}

  @Get('quotas')
  @Allow('registrations.read')
  @Page(QuotasPage)
  list(@CurrentActor() actor: Actor, @Id() id: string, @Query() query: ListQuotas) {
    return this.quotas.get(actor, id, query)
  }

  @Get('quotas/edit')
  @Allow('registrations.edit')
  @Form()
  @Page(QuotaFormPage)
  form(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.forms.quotaForm(actor, id)
  }

  @Post('quotas')
  @Allow('registrations.edit')
  @After({
    to: (_, request) => pathOf(request),
    say: (set: { units: number; places: number }) => t.quotasSet(set.units, set.places),
    form: (request) => `${pathOf(request)}/edit`,
  })
  set(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: SetQuotas) {
    return this.quotas.set(actor, id, body)
  }

  @Get('capacity')
  @Allow('registrations.edit')
  @Form()
  @Page(CapacityFormPage)
  capacityForm(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.forms.capacityForm(actor, id)
  }

  @Post('capacity')
  @Allow('registrations.edit')
  @After({
    to: (_, request) => pathOf(request).replace(/capacity$/, 'quotas'),
    say: (set: { capacity: number; promoted: number }) => t.capacitySet(set.capacity, set.promoted),
    form: (request) => pathOf(request),
  })
  setCapacity(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: SetCapacity) {
    return this.quotas.setCapacity(actor, id, body)
  }
}
