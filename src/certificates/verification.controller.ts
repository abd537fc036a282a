import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common'
import { Page, type WebReply } from '#web'
import type { Actor } from '../access/actor.js'
import { Public } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { VerifyForm, VerifyQuery } from './certificates.dto.js'
import { VerificationService } from './verification.service.js'
import { VerificationFormPage } from './views/verification-form.page.js'
import { VerificationPage } from './views/verification.page.js'

/** Anybody with a paper in hand asks here whether it is in the register. */
@Controller('kiem-tra')
export class VerificationController {
  constructor(private readonly verification: VerificationService) {}

  @Get()
  @Public()
  @Header('X-Robots-Tag', 'noindex')
  @Header('Cache-Control', 'no-store')
  @Page(VerificationFormPage)
  form(@Query() { code }: VerifyForm, @Res({ passthrough: true }) reply: WebReply) {
    if (code) {
      reply.seeOther = `/kiem-tra/${encodeURIComponent(code)}`
      reply.header('location', reply.seeOther)
    }
    return { address: '/kiem-tra/{code}' }
  }

  @Get(':code')
  @Public()
  @Header('X-Robots-Tag', 'noindex')
  @Header('Cache-Control', 'no-store')
  @Page(VerificationPage)
  verify(@CurrentActor() actor: Actor, @Param('code') code: string, @Query() _query: VerifyQuery) {
    return this.verification.verify(actor, code)
  }
}
