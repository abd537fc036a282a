import { Controller, Get } from '@nestjs/common'
import { Page } from '#web'
import type { Actor } from '../access/actor.js'
import { SignedIn } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { DashboardService } from './dashboard.service.js'
import { DashboardPage } from './views/dashboard.page.js'

@Controller('dashboard')
export class DashboardController {
  constructor(private readonly dashboard: DashboardService) {}

  /** Whatever the role: the service chooses what to show. */
  @Get()
  @SignedIn()
  @Page(DashboardPage)
  get(@CurrentActor() actor: Actor) {
    return this.dashboard.get(actor)
  }
}
