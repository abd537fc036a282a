import { Body, Controller, Get, Post, Query } from '@nestjs/common'
import { After, Form, Id, Page, pathOf, type WebRequest } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { vi as t } from './messages.vi.js'
import {
  ExtendRequest,
  FindRequester,
  IdentifyRequester,
  ListPrivacyRequests,
  NewPrivacyRequest,
  ReceivePrivacyRequest,
  RefuseRequest,
} from './privacy.dto.js'
import { RequestDetailsService } from './request-details.service.js'
import { PrivacyRequestsService } from './requests.service.js'
import { ExtensionPage } from './views/extension.page.js'
import { NewRequestPage } from './views/new-request.page.js'
import { RefusalPage } from './views/refusal.page.js'
import { RequestPage } from './views/request.page.js'
import { RequesterPage } from './views/requester.page.js'
import { RequestsPage } from './views/requests.page.js'

const toRequest = ({ id }: { id: string }) => `/privacy-requests/${id}`
const ownForm = (request: WebRequest) => pathOf(request)
const itsRequest = (request: WebRequest) => pathOf(request).split('/').slice(0, 3).join('/')

@Controller('privacy-requests')
export class PrivacyRequestsController {
  constructor(
    private readonly requests: PrivacyRequestsService,
    private readonly details: RequestDetailsService,
  ) {}

  @Get()
  @Allow('privacy.manage')
  @Page(RequestsPage)
  list(@CurrentActor() actor: Actor, @Query() query: ListPrivacyRequests) {
    return this.requests.list(actor, query)
  }

  @Get('new')
  @Allow('privacy.manage')
  @Form()
  @Page(NewRequestPage)
  newForm(@CurrentActor() actor: Actor, @Query() { personId }: NewPrivacyRequest) {
    return this.requests.newForm(actor, personId)
  }

  @Post()
  @Allow('privacy.manage')
  @After({ to: toRequest, say: () => t.said.received, form: () => '/privacy-requests/new' })
  receive(@CurrentActor() actor: Actor, @Body() body: ReceivePrivacyRequest) {
    return this.requests.receive(actor, body)
  }

  @Get(':id')
  @Allow('privacy.manage')
  @Page(RequestPage)
  get(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.details.get(actor, id)
  }

  @Get(':id/person')
  @Allow('privacy.manage')
  @Form()
  @Page(RequesterPage)
  personForm(@CurrentActor() actor: Actor, @Id() id: string, @Query() { search }: FindRequester) {
    return this.details.candidates(actor, id, search)
  }

  @Post(':id/person')
  @Allow('privacy.manage')
  @After({ to: toRequest, say: () => t.said.identified, form: ownForm })
  identify(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: IdentifyRequester) {
    return this.requests.identify(actor, id, body.personId)
  }

  @Post(':id/acknowledgement')
  @Allow('privacy.manage')
  @After({ to: toRequest, say: () => t.said.acknowledged, form: itsRequest })
  acknowledge(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.requests.acknowledge(actor, id)
  }

  @Get(':id/extension')
  @Allow('privacy.manage')
  @Form()
  @Page(ExtensionPage)
  extensionForm(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.requests.get(actor, id)
  }

  @Post(':id/extension')
  @Allow('privacy.manage')
  @After({ to: toRequest, say: () => t.said.extended, form: ownForm })
  extend(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: ExtendRequest) {
    return this.requests.extend(actor, id, body)
  }

  @Get(':id/refusal')
  @Allow('privacy.manage')
  @Form()
  @Page(RefusalPage)
  refusalForm(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.requests.get(actor, id)
  }

  @Post(':id/refusal')
  @Allow('privacy.manage')
  @After({ to: toRequest, say: () => t.said.refused, form: ownForm })
  refuse(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: RefuseRequest) {
    return this.requests.refuse(actor, id, body)
  }
}
