import { Body, Controller, Get, Post } from '@nestjs/common'
import { After, Form, Id, Page, pathOf } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { UserEditsService, type EditedUser } from './user-edits.service.js'
import { userMessages as t } from './user-messages.js'
import { EditUser } from './users.dto.js'
import { UsersService } from './users.service.js'
import { EditUserPage } from './views/edit-user.page.js'

@Controller('users/:id')
export class UserEditsController {
  constructor(
    private readonly users: UsersService,
    private readonly edits: UserEditsService,
  ) {}

  @Get('edit')
  @Allow('accounts.manage')
  @Form()
  @Page(EditUserPage)
  form(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.users.get(actor, id)
  }

  @Post()
  @Allow('accounts.manage')
  @After({
    to: ({ id }: EditedUser) => `/users/${id}`,
    say: ({ stoppedLinks }: EditedUser) => t.saved(stoppedLinks),
    form: (request) => `${pathOf(request)}/edit`,
  })
  edit(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: EditUser) {
    return this.edits.edit(actor, id, body)
  }
}
