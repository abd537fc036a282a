import { Module } from '@nestjs/common'
import { OrganizationsModule } from '../organizations/organizations.module.js'
import { MessagesModule } from '../messages/messages.module.js'
import { AccountLinksService } from './account-links.service.js'
import { AccountOpeningService } from './account-opening.service.js'
import { AccountSecurityModule } from './account-security.module.js'
import { AccountsRepository } from './accounts.repository.js'
import { AdministratorsService } from './administrators.service.js'
import { GrantsRepository } from './grants.repository.js'
import { InstallationService } from './installation.service.js'
import { InvitationsService } from './invitations.service.js'
import { LinksRepository } from './links.repository.js'
import { LinksService } from './links.service.js'
import { OpenedAccountsService } from './opened-accounts.service.js'
import { OpeningsRepository } from './openings.repository.js'
import { OpeningsService } from './openings.service.js'
import { PasswordLinksService } from './password-links.service.js'
import { RecoveryService } from './recovery.service.js'
import { RepeatedOpenings } from './repeated-openings.service.js'
import { RolesService } from './roles.service.js'
import { SetUpService } from './set-up.service.js'
import { SuspensionsService } from './suspensions.service.js'
import { UserEditsService } from './user-edits.service.js'
import { UserSessionsService } from './user-sessions.service.js'
import { UsersRepository } from './users.repository.js'
import { UsersService } from './users.service.js'

@Module({
  imports: [AccountSecurityModule, MessagesModule, OrganizationsModule],
  providers: [
    AccountsRepository,
    LinksRepository,
    LinksService,
    UsersService,
    SetUpService,
    AccountLinksService,
    AccountOpeningService,
    AdministratorsService,
    GrantsRepository,
    InstallationService,
    InvitationsService,
    OpenedAccountsService,
    OpeningsRepository,
    OpeningsService,
    PasswordLinksService,
    RecoveryService,
    RepeatedOpenings,
    RolesService,
    SuspensionsService,
    UserEditsService,
    UserSessionsService,
    UsersRepository,
  ],
  exports: [
    AccountSecurityModule,
    LinksService,
    UsersService,
    SetUpService,
    AccountOpeningService,
    InstallationService,
    InvitationsService,
    OpeningsService,
    PasswordLinksService,
    RolesService,
    SuspensionsService,
    UserEditsService,
    UserSessionsService,
    UsersRepository,
  ],
})
export class AccountsModule {}
