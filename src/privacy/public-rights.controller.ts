import { Body, Controller, Get, Post, Query } from '@nestjs/common'
import { After, Page } from '#web'
import type { Actor } from '../access/actor.js'
import { Public } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { PublicRightsQuery, SendPrivacyRequest } from './privacy.dto.js'
import { PublicRequestsService } from './public-requests.service.js'
import { RequestSentPage } from './views/request-sent.page.js'
import { RightsPage } from './views/rights.page.js'

/** What everybody may know about his data here, and how to ask. */
@Controller('quyen-du-lieu')
export class PublicRightsController {
  constructor(private readonly requests: PublicRequestsService) {}

  @Get()
  @Public()
  @Page(RightsPage)
  get(@Query() _query: PublicRightsQuery) {
    return this.requests.terms()
  }

  @Get('da-nhan')
  @Public()
  @Page(RequestSentPage)
  sent(@Query() _query: PublicRightsQuery) {
    return this.requests.terms()
  }

  @Post()
  @Public()
  @After({ to: () => '/quyen-du-lieu/da-nhan', form: () => '/quyen-du-lieu' })
  send(@CurrentActor() actor: Actor, @Body() body: SendPrivacyRequest) {
    return this.requests.send(actor, body)
  }
}
