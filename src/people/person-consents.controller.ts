import { Controller, Get } from '@nestjs/common'
import { Id, Page } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { PersonConsentsService } from './person-consents.service.js'
import { PersonConsentsPage } from './views/person-consents.page.js'

@Controller('people/:id/consents')
export class PersonConsentsController {
  constructor(private readonly consents: PersonConsentsService) {}

  @Get()
  @Allow('people.read')
  @Page(PersonConsentsPage)
  get(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.consents.get(actor, id)
  }
}
