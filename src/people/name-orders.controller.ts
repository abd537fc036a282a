import { Body, Controller, Get, Post } from '@nestjs/common'
import { After, Form, Id, Page, pathOf } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { vi as t } from './messages.vi.js'
import { NameOrdersService } from './name-orders.service.js'
import { ChooseNameOrder } from './people.dto.js'
import { NameOrderPage } from './views/name-order.page.js'

@Controller('organizations/:id/name-order')
export class NameOrdersController {
  constructor(private readonly orders: NameOrdersService) {}

  @Get()
  @Allow('organizations.edit')
  @Form()
  @Page(NameOrderPage)
  form(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.orders.get(actor, id)
  }

  @Post()
  @Allow('organizations.edit')
  @After({ to: () => '/people', say: () => t.nameOrderSaved, form: pathOf })
  choose(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: ChooseNameOrder) {
    return this.orders.choose(actor, id, body.nameOrder)
  }
}
