import { Body, Controller, Get, Post, Query } from '@nestjs/common'
import { After, Form, Id, Page, pathOf, typedInto } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { ChoicesService } from '../organizations/choices.service.js'
import { RolesService, type GivenRole } from './roles.service.js'
import { userMessages as t } from './user-messages.js'
import { GiveRole, RoleForm } from './users.dto.js'
import { UsersService } from './users.service.js'
import { GiveRolePage } from './views/give-role.page.js'
import { TakeRolePage } from './views/take-role.page.js'
import { UserPage } from './views/user.page.js'

@Controller('users/:id')
export class UserRolesController {
  constructor(
    private readonly users: UsersService,
    private readonly roles: RolesService,
    private readonly choices: ChoicesService,
  ) {}

  @Get()
  @Allow('accounts.manage')
  @Page(UserPage)
  get(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.users.get(actor, id)
  }

  @Get('roles/new')
  @Allow('accounts.manage')
  @Form()
  @Page(GiveRolePage)
  async giveForm(@CurrentActor() actor: Actor, @Id() id: string, @Query() query: RoleForm) {
    const chosen = typedInto('organizationId') ?? query.organizationId
    return {
      user: await this.users.get(actor, id),
      bodies: await this.choices.offer(actor, { permission: 'accounts.manage', chosen }),
    }
  }

  @Post('roles')
  @Allow('accounts.manage')
  @After({
    to: (made: GivenRole) => `/users/${made.id}`,
    say: ({ stoppedLinks }: GivenRole) => t.roleGiven(stoppedLinks),
    form: (request) => `${pathOf(request)}/new`,
  })
  give(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: GiveRole) {
    return this.roles.give(actor, id, body)
  }

  @Get('roles/:grantId/revocation')
  @Allow('accounts.manage')
  @Form()
  @Page(TakeRolePage)
  takeForm(@CurrentActor() actor: Actor, @Id() id: string, @Id('grantId') grantId: string) {
    return this.roles.find(actor, id, grantId)
  }

  @Post('roles/:grantId/revocation')
  @Allow('accounts.manage')
  @After({
    to: (made: { id: string }) => `/users/${made.id}`,
    say: () => t.roleTaken,
    form: (request) => pathOf(request),
  })
  take(@CurrentActor() actor: Actor, @Id() id: string, @Id('grantId') grantId: string) {
    return this.roles.take(actor, id, grantId)
  }
}
