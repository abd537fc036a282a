import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common'
import { After, Page, pathOf, setSessionCookie, type WebReply } from '#web'
import type { Actor } from '../access/actor.js'
import { Public } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { AccountOpeningService } from './account-opening.service.js'
import { InstallationService } from './installation.service.js'
import { openingMessages } from './opening-messages.js'
import { OpeningsService } from './openings.service.js'
import { OpenAccount } from './users.dto.js'
import { OpeningPage } from './views/opening.page.js'

interface OpenedAccount {
  purpose: 'invitation' | 'password'
  next: string
}

/** The receiver's side of an invitation and of a password link. */
@Controller('moi')
export class OpeningsController {
  constructor(
    private readonly openings: OpeningsService,
    private readonly accounts: AccountOpeningService,
    private readonly installation: InstallationService,
  ) {}

  @Get(':token')
  @Public()
  @Page(OpeningPage)
  get(@CurrentActor() actor: Actor, @Param('token') token: string) {
    return this.openings.get(actor, token)
  }

  @Post(':token')
  @Public()
  @After({
    to: ({ next }: OpenedAccount) => next,
    say: ({ purpose }: OpenedAccount, locale) => openingMessages[locale].done[purpose],
    form: (request) => pathOf(request),
  })
  async open(
    @CurrentActor() actor: Actor,
    @Param('token') token: string,
    @Body() body: OpenAccount,
    @Res({ passthrough: true }) reply: WebReply,
  ) {
    const { purpose, session } = await this.accounts.open(actor, token, body)
    if (session) {
      const address = await this.installation.publicAddress()
      setSessionCookie(reply, session.token, address?.startsWith('https:') ?? false, session.expiresAt)
    }
    return { purpose, ...session, next: session ? '/dashboard' : '/sign-in' }
  }
}
