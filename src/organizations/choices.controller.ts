import { Controller, Get, Query } from '@nestjs/common'
import { Page } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { FindChoices } from './choices.dto.js'
import { ChoicesService } from './choices.service.js'
import { ChoicesPage } from './views/choices.page.js'

@Controller('organizations/choices')
export class ChoicesController {
  constructor(private readonly choices: ChoicesService) {}

  @Get()
  @Allow('organizations.read')
  @Page(ChoicesPage)
  find(@CurrentActor() actor: Actor, @Query() query: FindChoices) {
    return this.choices.find(actor, query)
  }
}
