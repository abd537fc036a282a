import { Controller, Get } from '@nestjs/common'
import { Page } from '#web'
import type { Actor } from '../access/actor.js'
import { Public } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { DashboardService } from './dashboard.service.js'
import { DashboardPage } from './views/dashboard.page.js'

@Controller('dashboard')
export class DashboardController {
  constructor(private readonly dashboard: DashboardService) {}

  /** For everybody who is signed in, whatever the role: the service asks for it and chooses what to show. */
  @Get()
  @Public()
  @Page(DashboardPage)
  get(@CurrentActor() actor: Actor) {
    return this.dashboard.get(actor)
  }
}
