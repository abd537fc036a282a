import { Body, Controller, Get, Post } from '@nestjs/common'
import { After, Form, Page } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import { AddColleague } from './accounts.dto.js'
import { vi as t } from './messages.vi.js'
import { UsersService } from './users.service.js'
import { ColleaguesPage } from './views/colleagues.page.js'
import { NewColleaguePage } from './views/new-colleague.page.js'

@Controller('users')
export class UsersController {
  constructor(
    private readonly users: UsersService,
    private readonly organizations: OrganizationsService,
  ) {}

  @Get()
  @Allow('accounts.manage')
  @Page(ColleaguesPage)
  list(@CurrentActor() actor: Actor) {
    return this.users.list(actor)
  }

  @Get('new')
  @Allow('accounts.manage')
  @Form()
  @Page(NewColleaguePage)
  async form(@CurrentActor() actor: Actor) {
    return { organizations: (await this.organizations.list(actor, { pageSize: 200 })).items }
  }

  @Post()
  @Allow('accounts.manage')
  @After({ to: () => '/users', say: () => t.added, form: () => '/users/new' })
  add(@CurrentActor() actor: Actor, @Body() body: AddColleague) {
    return this.users.add(actor, body)
  }
}
