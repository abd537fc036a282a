import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common'
import { After, Page, pathOf } from '#web'
import type { Actor } from '../access/actor.js'
import { Public } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import type { PublicRegistration } from './public-training.presenter.js'
import { PublicTrainingService } from './public-training.service.js'
import { PublicQuery, RegisterMyself } from './registrations.dto.js'
import { SelfRegistrationsService } from './self-registrations.service.js'
import { PublicTrainingPage } from './views/public-training.page.js'

@Controller()
export class PublicTrainingController {
  constructor(
    private readonly trainings: PublicTrainingService,
    private readonly registrations: SelfRegistrationsService,
  ) {}

  @Get('lop/:slug')
  @Public()
  @Page(PublicTrainingPage)
  get(@Param('slug') slug: string, @Query() _query: PublicQuery) {
    return this.trainings.get(slug)
  }

  @Post('lop/:slug/registrations')
  @Public()
  @After({
    to: (made: PublicRegistration) => made.ticket,
    form: (request) => pathOf(request).replace(/\/registrations$/, ''),
  })
  register(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Body() body: RegisterMyself) {
    return this.registrations.register(actor, slug, body)
  }
}
