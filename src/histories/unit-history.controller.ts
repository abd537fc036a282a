import { Controller, Get, Query } from '@nestjs/common'
import { FileAnswer, Id, Page, Produces } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { SeeUnitHistory, SeeUnitHistoryByUnit } from './histories.dto.js'
import { workbookType } from './history-file.js'
import { UnitHistoriesService } from './unit-histories.service.js'
import { UnitHistoryByUnitPage } from './views/unit-history-by-unit.page.js'
import { UnitHistoryPage } from './views/unit-history.page.js'

@Controller('organizations/:id/history')
export class UnitHistoryController {
  constructor(private readonly histories: UnitHistoriesService) {}

  @Get()
  @Allow('registrations.read')
  @Page(UnitHistoryPage)
  get(@CurrentActor() actor: Actor, @Id() id: string, @Query() query: SeeUnitHistory) {
    return this.histories.get(actor, id, query)
  }

  @Get('units')
  @Allow('registrations.read')
  @Page(UnitHistoryByUnitPage)
  byUnit(@CurrentActor() actor: Actor, @Id() id: string, @Query() query: SeeUnitHistoryByUnit) {
    return this.histories.byUnit(actor, id, query)
  }

  @Get('xlsx')
  @Allow('registrations.read')
  @Produces(workbookType)
  async workbook(@CurrentActor() actor: Actor, @Id() id: string, @Query() query: SeeUnitHistory) {
    const { bytes, filename } = await this.histories.workbook(actor, id, query)
    return new FileAnswer(bytes, workbookType, filename)
  }
}
