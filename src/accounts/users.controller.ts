import { Body, Controller, Get, Post, Query } from '@nestjs/common'
import { After, Form, Page } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow, SignedIn } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { permissionsOfRole, roles } from '../access/permissions.js'
import { BodiesService } from './bodies.service.js'
import { InvitationsService } from './invitations.service.js'
import { formWithBody } from './user-paths.js'
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
    private readonly bodies: BodiesService,
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
  form(@CurrentActor() actor: Actor, @Query() query: RoleForm) {
    return this.bodies.choose(actor, query)
  }

  @Post()
  @Allow('accounts.manage')
  @Page(IssuedLinkPage)
  @After({
    to: (made: { id: string }) => `/users/${made.id}`,
    form: (request) => formWithBody('/users/new', request.body),
  })
  invite(@CurrentActor() actor: Actor, @Body() body: InviteUser) {
    return this.invitations.invite(actor, body)
  }
}
