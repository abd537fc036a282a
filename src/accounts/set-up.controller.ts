import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common'
import { After, Form, Page, pathOf, setSessionCookie, type WebReply, type WebRequest } from '#web'
import type { Actor } from '../access/actor.js'
import { Public } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { SetUp } from './accounts.dto.js'
import { setUpMessages } from './set-up-messages.js'
import { SetUpService } from './set-up.service.js'
import { SetUpPage } from './views/set-up.page.js'

@Controller('set-up')
export class SetUpController {
  constructor(private readonly setUpService: SetUpService) {}

  @Get(':token')
  @Public()
  @Form()
  @Page(SetUpPage)
  async form(@Param('token') token: string, @Req() request: WebRequest) {
    await this.setUpService.check(token)
    return { token, suggestedAddress: `${request.protocol}://${request.host}` }
  }

  @Post(':token')
  @Public()
  @After({
    to: () => '/organizations',
    say: (_, locale) => setUpMessages[locale].finished,
    form: (request) => pathOf(request),
  })
  async setUp(
    @CurrentActor() actor: Actor,
    @Param('token') token: string,
    @Body() body: SetUp,
    @Res({ passthrough: true }) reply: WebReply,
  ) {
    const session = await this.setUpService.setUp(actor, token, body)
    setSessionCookie(reply, session.token, body.publicAddress.startsWith('https:'), session.expiresAt)
    return session
  }
}
