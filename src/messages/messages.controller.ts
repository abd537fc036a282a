import { Controller, Get, Post, Query } from '@nestjs/common'
import { After, Id, Page, type WebRequest } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { ListMessages } from './messages.dto.js'
import { MessagesService } from './messages.service.js'
import { vi as t } from './messages.vi.js'
import { MessagesPage } from './views/messages.page.js'

@Controller('messages')
export class MessagesController {
  constructor(private readonly messages: MessagesService) {}

  @Get()
  @Allow('messages.read')
  @Page(MessagesPage)
  list(@CurrentActor() actor: Actor, @Query() query: ListMessages) {
    return this.messages.list(actor, query)
  }

  @Post(':id/handover')
  @Allow('messages.read')
  @After({ to: (_, request) => listOf(request), say: () => t.handedOver, form: listOf })
  handOver(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.messages.handOver(actor, id)
  }
}

/** The list as the reader left it, with its filter and page: its own address stands in the Referer. */
function listOf(request: WebRequest): string {
  const referer = request.headers.referer ?? ''
  const from = URL.canParse(referer) ? new URL(referer) : null
  return from?.pathname === '/messages' ? `/messages${from.search}` : '/messages'
}
