import { Controller, Get } from '@nestjs/common'
import { FileAnswer, Id, Page, Produces } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { workbookType } from './history-file.js'
import { PersonHistoriesService } from './person-histories.service.js'
import { PersonHistoryPage } from './views/person-history.page.js'

@Controller('people/:id/history')
export class PersonHistoryController {
  constructor(private readonly histories: PersonHistoriesService) {}

  @Get()
  @Allow('people.read')
  @Page(PersonHistoryPage)
  get(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.histories.get(actor, id)
  }

  @Get('xlsx')
  @Allow('people.read')
  @Produces(workbookType)
  async workbook(@CurrentActor() actor: Actor, @Id() id: string) {
    const { bytes, filename } = await this.histories.workbook(actor, id)
    return new FileAnswer(bytes, workbookType, filename)
  }
}
