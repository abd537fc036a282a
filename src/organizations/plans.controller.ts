import { Body, Controller, Get, Post } from '@nestjs/common'
import { After, Form, Id, Page, pathOf } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { CancellationsService } from './cancellations.service.js'
import { OrganizationTimesService } from './organization-times.service.js'
import { successionMessages as t } from './succession-messages.js'
import { ReverseSuccession } from './successions.dto.js'
import { CancelPlanPage } from './views/cancel-plan.page.js'

@Controller('planned-successions/:id')
export class PlansController {
  constructor(
    private readonly times: OrganizationTimesService,
    private readonly cancellations: CancellationsService,
  ) {}

  @Get('cancellation')
  @Allow('organizations.edit')
  @Form()
  @Page(CancelPlanPage)
  cancelForm(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.times.cancelForm(actor, id)
  }

  /** The body is changed no more on that day; what was planned stays on its time line, with the reason. */
  @Post('cancellation')
  @Allow('organizations.edit')
  @After({
    to: ({ id }: { id: string }) => `/organizations/${id}/successions`,
    say: () => t.cancelledDone,
    form: (request) => pathOf(request),
  })
  cancel(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: ReverseSuccession) {
    return this.cancellations.cancel(actor, id, body)
  }
}
