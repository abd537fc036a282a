import { Body, Controller, Get, Post, Query } from '@nestjs/common'
import { After, Form, Id, Page, pathOf, typedInto, type WebRequest } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { vi as t } from './messages.vi.js'
import {
  ChooseBody,
  ExtendRequest,
  FindRequester,
  IdentifyRequester,
  ListPrivacyRequests,
  NewPrivacyRequest,
  ReceivePrivacyRequest,
  RefuseRequest,
} from './privacy.dto.js'
import { ChoicesService } from '../organizations/choices.service.js'
import { RequestParties, type HandedOver, type Identified } from './request-parties.service.js'
import { RequestDetailsService } from './request-details.service.js'
import { PrivacyRequestsService } from './requests.service.js'
import { ExtensionPage } from './views/extension.page.js'
import { NewRequestPage } from './views/new-request.page.js'
import { RefusalPage } from './views/refusal.page.js'
import { RequestBodyPage } from './views/request-body.page.js'
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
    private readonly parties: RequestParties,
    private readonly choices: ChoicesService,
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
  @After({
    to: toRequest,
    say: ({ body }: Identified) => t.said.identified(body),
    form: ownForm,
  })
  identify(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: IdentifyRequester) {
    return this.parties.identify(actor, id, body.personId)
  }

  @Get(':id/organization')
  @Allow('privacy.manage')
  @Form()
  @Page(RequestBodyPage)
  async bodyForm(@CurrentActor() actor: Actor, @Id() id: string) {
    const request = await this.requests.form(actor, id)
    const chosen = typedInto('organizationId') ?? request.organization.id
    return { request, bodies: await this.choices.offer(actor, { permission: 'privacy.manage', chosen }) }
  }

  @Post(':id/organization')
  @Allow('privacy.manage')
  @After({ to: toRequest, say: () => t.said.bodyChosen, form: ownForm })
  chooseBody(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: ChooseBody) {
    return this.parties.chooseBody(actor, id, body.organizationId)
  }

  @Post(':id/handover')
  @Allow('privacy.manage')
  @After({
    to: (given: HandedOver) => (given.isSeen ? toRequest(given) : '/privacy-requests'),
    say: ({ body }: HandedOver) => t.said.handedOver(body),
    form: itsRequest,
  })
  handOver(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.parties.handOver(actor, id)
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
    return this.requests.form(actor, id)
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
    return this.requests.form(actor, id)
  }

  @Post(':id/refusal')
  @Allow('privacy.manage')
  @After({ to: toRequest, say: () => t.said.refused, form: ownForm })
  refuse(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: RefuseRequest) {
    return this.requests.refuse(actor, id, body)
  }
}
