import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common'
import { After, Form, Id, Page } from '#web'
import { OwnAccount } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { ApiTokensService } from './api-tokens.service.js'
import { ownAccountMessages as t } from './own-account-messages.js'
import { MakeApiToken } from './own-account.dto.js'
import { OwnAccountService } from './own-account.service.js'
import { StaffActor } from './staff-actor.js'
import { ApiTokensPage } from './views/api-tokens.page.js'
import { MadeApiTokenPage } from './views/made-api-token.page.js'
import { NewApiTokenPage } from './views/new-api-token.page.js'
import { RevokeApiTokenPage } from './views/revoke-api-token.page.js'

const TOKENS = '/account/tokens'

@Controller('account/tokens')
export class ApiTokensController {
  constructor(
    private readonly tokens: ApiTokensService,
    private readonly account: OwnAccountService,
  ) {}

  @Get()
  @OwnAccount()
  @Page(ApiTokensPage)
  list(@CurrentActor() actor: StaffActor) {
    return this.tokens.list(actor)
  }

  @Get('new')
  @OwnAccount()
  @Form()
  @Page(NewApiTokenPage)
  form(@CurrentActor() actor: StaffActor) {
    return this.account.get(actor)
  }

  /** Answers the token, this once. */
  @Post()
  @OwnAccount()
  @HttpCode(201)
  @Page(MadeApiTokenPage)
  @After({ to: () => TOKENS, form: () => `${TOKENS}/new` })
  make(@CurrentActor() actor: StaffActor, @Body() body: MakeApiToken) {
    return this.tokens.make(actor, body)
  }

  @Get(':id/revocation')
  @OwnAccount()
  @Form()
  @Page(RevokeApiTokenPage)
  revocationForm(@CurrentActor() actor: StaffActor, @Id() id: string) {
    return this.tokens.get(actor, id)
  }

  @Post(':id/revocation')
  @OwnAccount()
  @After({
    to: () => TOKENS,
    say: ({ name }: { name: string }) => t.tokenRevoked(name),
    form: () => TOKENS,
  })
  revoke(@CurrentActor() actor: StaffActor, @Id() id: string) {
    return this.tokens.revoke(actor, id)
  }
}
