import { Body, Controller, Get, Post } from '@nestjs/common'
import { After, FileAnswer, Form, Id, Page, pathOf, Produces, type WebRequest } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { AnswersService } from './answers.service.js'
import { ErasureService } from './erasure.service.js'
import { ExportsService } from './exports.service.js'
import { vi as t } from './messages.vi.js'
import { CompleteRequest, EraseData } from './privacy.dto.js'
import { PrivacyRequestsService } from './requests.service.js'
import { CompletionPage } from './views/completion.page.js'
import { ErasurePage } from './views/erasure.page.js'

const toRequest = ({ id }: { id: string }) => `/privacy-requests/${id}`
const ownForm = (request: WebRequest) => pathOf(request)
const itsRequest = (request: WebRequest) => pathOf(request).split('/').slice(0, 3).join('/')
const after = (say: string) => ({ to: toRequest, say: () => say, form: itsRequest })

/** Doing what a request asks for. */
@Controller('privacy-requests/:id')
export class AnswersController {
  constructor(
    private readonly answers: AnswersService,
    private readonly exports: ExportsService,
    private readonly erasure: ErasureService,
    private readonly requests: PrivacyRequestsService,
  ) {}

  @Get('completion')
  @Allow('privacy.manage')
  @Form()
  @Page(CompletionPage)
  completionForm(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.requests.form(actor, id)
  }

  @Post('completion')
  @Allow('privacy.manage')
  @After({ to: toRequest, say: () => t.said.done, form: ownForm })
  complete(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: CompleteRequest) {
    return this.answers.complete(actor, id, body)
  }

  @Post('export')
  @Allow('privacy.manage')
  @After(after(t.said.exported))
  export(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.exports.make(actor, id)
  }

  @Get('export.json')
  @Allow('privacy.manage')
  @Produces('application/json')
  async json(@CurrentActor() actor: Actor, @Id() id: string) {
    const { bytes, type, filename } = await this.exports.download(actor, id, 'json')
    return new FileAnswer(bytes, type, filename)
  }

  @Get('export.xlsx')
  @Allow('privacy.manage')
  @Produces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  async sheet(@CurrentActor() actor: Actor, @Id() id: string) {
    const { bytes, type, filename } = await this.exports.download(actor, id, 'xlsx')
    return new FileAnswer(bytes, type, filename)
  }

  @Post('consent-withdrawal')
  @Allow('privacy.manage')
  @After(after(t.said.withdrawn))
  withdrawConsents(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.answers.withdrawConsents(actor, id)
  }

  @Post('restriction')
  @Allow('privacy.manage')
  @After(after(t.said.restricted))
  restrict(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.answers.restrict(actor, id)
  }

  @Post('restriction-end')
  @Allow('privacy.manage')
  @After(after(t.said.restrictionEnded))
  endRestriction(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.answers.endRestriction(actor, id)
  }

  @Get('erasure')
  @Allow('privacy.manage')
  @Form()
  @Page(ErasurePage)
  erasureForm(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.erasure.preview(actor, id)
  }

  @Post('erasure')
  @Allow('privacy.manage')
  @After({ to: toRequest, say: () => t.said.erased, form: ownForm })
  erase(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: EraseData) {
    return this.erasure.erase(actor, id, body)
  }
}
