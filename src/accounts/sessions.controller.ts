import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common'
import {
  After,
  clearSessionCookies,
  cookieToken,
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
import { CodeStepService, type SignedInNow } from './code-step.service.js'
import { vi as t } from './messages.vi.js'
import { SessionsService } from './sessions.service.js'
import { SetUpService } from './set-up.service.js'
import { signInCodeMessages } from './sign-in-code-messages.js'
import * as cookies from './sign-in-cookies.js'
import { EnterCode, SignIn, SignInQuery } from './sign-in.dto.js'
import { SignInService } from './sign-in.service.js'
import { SignInCodePage } from './views/sign-in-code.page.js'
import { SignInPage } from './views/sign-in.page.js'

const HOME = '/dashboard'
const CODE = '/sign-in/code'

const withNext = (path: string, next?: string) => (next ? `${path}?next=${encodeURIComponent(next)}` : path)
const typedNext = (request: WebRequest) => {
  const { next } = (request.body ?? {}) as { next?: unknown }
  return typeof next === 'string' ? next : undefined
}

/** What is said and shown to whoever has just signed in. */
interface Welcome {
  next: string
  recoveryCodesLeft?: number
}

@Controller()
export class SessionsController {
  constructor(
    private readonly signInService: SignInService,
    private readonly codeStep: CodeStepService,
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

  /** Opens a session; or, for an account with a second step, answers a token that `POST /sign-in/code` takes. */
  @Post('sign-in')
  @Public()
  @After({ to: ({ next }: { next: string }) => next, form: () => '/sign-in' })
  async signIn(
    @CurrentActor() actor: Actor,
    @Body() body: SignIn,
    @Req() request: WebRequest,
    @Res({ passthrough: true }) reply: WebReply,
  ) {
    const answer = await this.signInService.signIn(actor, body, cookies.deviceMark(request))
    if (!answer.owesCode) return this.welcome(answer, body.next, request, reply)
    cookies.setPendingCookie(reply, answer.token, await this.isSecure(), answer.expiresAt)
    return { ...answer, next: withNext(CODE, body.next) }
  }

  @Get('sign-in/code')
  @Public()
  @Form()
  @Page(SignInCodePage)
  codeForm(@Query() query: SignInQuery) {
    return { next: query.next ?? null }
  }

  /** The second step. The token is that of the first; it opens nothing else. */
  @Post('sign-in/code')
  @Public()
  @After({
    to: ({ next }: Welcome) => next,
    say: ({ recoveryCodesLeft: left }: Welcome, locale) =>
      left === undefined ? '' : signInCodeMessages[locale].codesLeft(left),
    form: (request) => withNext(CODE, typedNext(request)),
  })
  async enterCode(
    @CurrentActor() actor: Actor,
    @Body() body: EnterCode,
    @Req() request: WebRequest,
    @Res({ passthrough: true }) reply: WebReply,
  ) {
    const token = body.token ?? cookies.pendingToken(request) ?? ''
    const answer = await this.codeStep.enter(actor, token, body.code, cookies.deviceMark(request))
    cookies.clearPendingCookie(reply, await this.isSecure())
    return this.welcome(answer, body.next, request, reply)
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

  /** A browser has one session: whoever was signed in there before is no more. */
  private async welcome(
    { deviceMark, ...session }: SignedInNow,
    next: string | undefined,
    request: WebRequest,
    reply: WebReply,
  ) {
    const secure = await this.isSecure()
    const earlier = cookieToken(request)
    if (earlier) await this.sessions.signOut(earlier)
    setSessionCookie(reply, session.token, secure, session.expiresAt)
    cookies.setDeviceCookie(reply, deviceMark, secure)
    return { ...session, next: next ?? HOME }
  }

  private async isSecure(): Promise<boolean> {
    return (await this.setUp.publicAddress())?.startsWith('https:') ?? false
  }
}
