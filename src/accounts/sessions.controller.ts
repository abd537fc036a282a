import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common'
import {
  After,
  clearSessionCookies,
  Form,
  Page,
  sessionToken,
  setSessionCookie,
  type WebReply,
  type WebRequest,
} from '#web'
import type { Actor } from '../access/actor.js'
import { Public } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { SignIn, SignInQuery } from './accounts.dto.js'
import { vi as t } from './messages.vi.js'
import { SessionsService } from './sessions.service.js'
import { SetUpService } from './set-up.service.js'
import { SignInPage } from './views/sign-in.page.js'

@Controller()
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly setUp: SetUpService,
  ) {}

  @Get('sign-in')
  @Public()
  @Form()
  @Page(SignInPage)
  form(@Query() query: SignInQuery) {
    return { next: query.next ?? null }
  }

  @Post('sign-in')
  @Public()
  @After({ to: (result: { next: string }) => result.next, form: () => '/sign-in' })
  async signIn(
    @CurrentActor() actor: Actor,
    @Body() body: SignIn,
    @Res({ passthrough: true }) reply: WebReply,
  ) {
    const session = await this.sessions.signIn(actor, body.email, body.password)
    const address = await this.setUp.publicAddress()
    setSessionCookie(reply, session.token, address?.startsWith('https:') ?? false, session.expiresAt)
    return { ...session, next: body.next ?? '/dashboard' }
  }

  @Post('sign-out')
  @Public()
  @After({ to: () => '/sign-in', say: () => t.signedOut, form: () => '/sign-in' })
  async signOut(@Req() request: WebRequest, @Res({ passthrough: true }) reply: WebReply) {
    const token = sessionToken(request)
    if (token) await this.sessions.signOut(token)
    clearSessionCookies(reply)
    return { signedOut: true }
  }
}
