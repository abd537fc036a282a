import { Body, Controller, Get, Post } from '@nestjs/common'
import { After, Form, Id, Page } from '#web'
import { OwnAccount } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { OwnAccessService } from './own-access.service.js'
import { ownAccountMessages as t } from './own-account-messages.js'
import { ChangePassword } from './own-account.dto.js'
import { OwnAccountService } from './own-account.service.js'
import { OwnFactsService } from './own-facts.service.js'
import { StaffActor } from './staff-actor.js'
import type { EditedUser } from './user-edits.service.js'
import { EditOwnAccount } from './users.dto.js'
import { OwnAccountPage } from './views/own-account.page.js'
import { OwnFactsPage } from './views/own-facts.page.js'
import { OwnPasswordPage } from './views/own-password.page.js'
import { OwnSessionsPage } from './views/own-sessions.page.js'

const SESSIONS = '/account/sessions'

@Controller('account')
export class OwnAccountController {
  constructor(
    private readonly account: OwnAccountService,
    private readonly access: OwnAccessService,
    private readonly facts: OwnFactsService,
  ) {}

  @Get()
  @OwnAccount()
  @Page(OwnAccountPage)
  get(@CurrentActor() actor: StaffActor) {
    return this.account.get(actor)
  }

  @Get('edit')
  @OwnAccount()
  @Form()
  @Page(OwnFactsPage)
  factsForm(@CurrentActor() actor: StaffActor) {
    return this.account.get(actor)
  }

  /** Name and e-mail address; another address asks for the password. */
  @Post()
  @OwnAccount()
  @After({
    to: () => '/account',
    say: ({ stoppedLinks }: EditedUser) => t.factsSaved(stoppedLinks),
    form: () => '/account/edit',
  })
  editFacts(@CurrentActor() actor: StaffActor, @Body() body: EditOwnAccount) {
    return this.facts.edit(actor, body)
  }

  @Get('password')
  @OwnAccount()
  @Form()
  @Page(OwnPasswordPage)
  passwordForm(@CurrentActor() actor: StaffActor) {
    return this.account.get(actor)
  }

  /** Ends all other sessions. */
  @Post('password')
  @OwnAccount()
  @After({
    to: () => '/account',
    say: ({ endedSessions }: { endedSessions: number }) => t.passwordChanged(endedSessions),
    form: () => '/account/password',
  })
  changePassword(@CurrentActor() actor: StaffActor, @Body() body: ChangePassword) {
    return this.access.changePassword(actor, body)
  }

  @Get('sessions')
  @OwnAccount()
  @Page(OwnSessionsPage)
  sessions(@CurrentActor() actor: StaffActor) {
    return this.account.listSessions(actor)
  }

  /** All but the one that asks. */
  @Post('sessions/ending')
  @OwnAccount()
  @After({
    to: () => SESSIONS,
    say: ({ endedSessions }: { endedSessions: number }) => t.othersEnded(endedSessions),
    form: () => SESSIONS,
  })
  endOthers(@CurrentActor() actor: StaffActor) {
    return this.access.endOtherSessions(actor)
  }

  @Post('sessions/:id/ending')
  @OwnAccount()
  @After({ to: () => SESSIONS, say: () => t.sessionEnded, form: () => SESSIONS })
  end(@CurrentActor() actor: StaffActor, @Id() id: string) {
    return this.access.endSession(actor, id)
  }
}
