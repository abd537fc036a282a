import { Body, Controller, Get, Post, Query } from '@nestjs/common'
import { After, Form, Page, typedInto } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow, SignedIn } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { permissionsOfRole, roles } from '../access/permissions.js'
import { ChoicesService } from '../organizations/choices.service.js'
import { InvitationsService } from './invitations.service.js'
import { InviteUser, ListUsers, RoleForm } from './users.dto.js'
import { UsersService } from './users.service.js'
import { InviteUserPage } from './views/invite-user.page.js'
import { IssuedLinkPage } from './views/issued-link.page.js'
import { RolesPage } from './views/roles.page.js'
import { UsersPage } from './views/users.page.js'

@Controller('users')
export class UsersController {
  constructor(
    private readonly users: UsersService,
    private readonly invitations: InvitationsService,
    private readonly choices: ChoicesService,
  ) {}

  @Get()
  @Allow('accounts.manage')
  @Page(UsersPage)
  list(@CurrentActor() actor: Actor, @Query() query: ListUsers) {
    return this.users.list(actor, query)
  }

  /** Which role has which rights: the same for everybody. */
  @Get('roles')
  @SignedIn()
  @Page(RolesPage)
  roles() {
    return { roles: roles.map((role) => ({ role, permissions: [...permissionsOfRole[role]] })) }
  }

  @Get('new')
  @Allow('accounts.manage')
  @Form()
  @Page(InviteUserPage)
  async form(@CurrentActor() actor: Actor, @Query() query: RoleForm) {
    const chosen = typedInto('organizationId') ?? query.organizationId
    return { bodies: await this.choices.offer(actor, { permission: 'accounts.manage', chosen }) }
  }

  @Post()
  @Allow('accounts.manage')
  @Page(IssuedLinkPage)
  @After({
    to: (made: { id: string }) => `/users/${made.id}`,
    form: () => '/users/new',
  })
  invite(@CurrentActor() actor: Actor, @Body() body: InviteUser) {
    return this.invitations.invite(actor, body)
  }
}
