import { Body, Controller, Get, Post } from '@nestjs/common'
import { After, Form, Id, Page, pathOf } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { InvitationsService } from './invitations.service.js'
import { PasswordLinksService } from './password-links.service.js'
import { SuspensionsService } from './suspensions.service.js'
import { userMessages as t } from './user-messages.js'
import { IssuePasswordLink } from './users.dto.js'
import { UserSessionsService } from './user-sessions.service.js'
import { UsersService } from './users.service.js'
import { IssuedLinkPage } from './views/issued-link.page.js'
import { PasswordLinkPage } from './views/password-link.page.js'
import { SuspendUserPage } from './views/suspend-user.page.js'
import { WithdrawInvitationPage } from './views/withdraw-invitation.page.js'

const userPage = ({ id }: { id: string }) => `/users/${id}`

/** Whether and how a user gets in: invitation, password link, suspension. */
@Controller('users/:id')
export class UserAccessController {
  constructor(
    private readonly users: UsersService,
    private readonly invitations: InvitationsService,
    private readonly passwordLinks: PasswordLinksService,
    private readonly suspensions: SuspensionsService,
    private readonly sessions: UserSessionsService,
  ) {}

  @Post('invitations')
  @Allow('accounts.manage')
  @Page(IssuedLinkPage)
  @After({ to: userPage, form: (request) => pathOf(request).replace(/\/invitations$/, '') })
  inviteAgain(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.invitations.inviteAgain(actor, id)
  }

  @Get('invitations/withdrawal')
  @Allow('accounts.manage')
  @Form()
  @Page(WithdrawInvitationPage)
  withdrawForm(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.users.get(actor, id)
  }

  @Post('invitations/withdrawal')
  @Allow('accounts.manage')
  @After({ to: () => '/users', say: () => t.invitationWithdrawn, form: (request) => pathOf(request) })
  withdraw(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.invitations.withdraw(actor, id)
  }

  @Get('password-link')
  @Allow('accounts.manage')
  @Form()
  @Page(PasswordLinkPage)
  passwordLinkForm(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.users.get(actor, id)
  }

  @Post('password-link')
  @Allow('accounts.manage')
  @Page(IssuedLinkPage)
  @After({ to: userPage, form: (request) => pathOf(request) })
  issuePasswordLink(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: IssuePasswordLink) {
    return this.passwordLinks.issue(actor, id, body)
  }

  @Post('password-link/revocation')
  @Allow('accounts.manage')
  @After({
    to: userPage,
    say: () => t.passwordLinkRevoked,
    form: (request) => pathOf(request).replace(/\/password-link\/revocation$/, ''),
  })
  revokePasswordLink(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.passwordLinks.revoke(actor, id)
  }

  @Post('sessions/ending')
  @Allow('accounts.manage')
  @After({
    to: userPage,
    say: () => t.sessionsEnded,
    form: (request) => pathOf(request).replace(/\/sessions\/ending$/, ''),
  })
  endSessions(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.sessions.endAll(actor, id)
  }

  @Get('suspension')
  @Allow('accounts.manage')
  @Form()
  @Page(SuspendUserPage)
  suspendForm(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.users.get(actor, id)
  }

  @Post('suspension')
  @Allow('accounts.manage')
  @After({ to: userPage, say: () => t.suspended, form: (request) => pathOf(request) })
  suspend(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.suspensions.suspend(actor, id)
  }

  @Post('reactivation')
  @Allow('accounts.manage')
  @After({
    to: userPage,
    say: () => t.reactivated,
    form: (request) => pathOf(request).replace(/\/reactivation$/, ''),
  })
  reactivate(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.suspensions.reactivate(actor, id)
  }
}
