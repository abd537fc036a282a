import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common'
import { After, FileAnswer, Page, pathOf, Produces } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { RegisterUntrained, SeeUntrained } from './histories.dto.js'
import { workbookType } from './history-file.js'
import type { RegisteredUntrained } from './untrained.presenter.js'
import { UntrainedService } from './untrained.service.js'
import { RegisteredUntrainedPage } from './views/registered-untrained.page.js'
import { UntrainedPage } from './views/untrained.page.js'

@Controller('untrained')
export class UntrainedController {
  constructor(private readonly untrained: UntrainedService) {}

  @Get()
  @Allow('registrations.read')
  @Page(UntrainedPage)
  list(@CurrentActor() actor: Actor, @Query() query: SeeUntrained) {
    return this.untrained.list(actor, query)
  }

  @Get('xlsx')
  @Allow('registrations.read')
  @Produces(workbookType)
  async workbook(@CurrentActor() actor: Actor, @Query() query: SeeUntrained) {
    const { bytes, filename } = await this.untrained.workbook(actor, query)
    return new FileAnswer(bytes, workbookType, filename)
  }

  @Post('registrations')
  @Allow('registrations.edit')
  @HttpCode(200)
  @Page(RegisteredUntrainedPage)
  @After({
    to: ({ training }: RegisteredUntrained) => `/trainings/${training.id}/registrations`,
    // The list that was ticked, with its filters, which the form's own address carries.
    form: (request) => `/untrained${request.url.slice(pathOf(request).length)}`,
  })
  register(@CurrentActor() actor: Actor, @Body() body: RegisterUntrained) {
    return this.untrained.register(actor, body)
  }
}
