import { Module } from '@nestjs/common'
import { OrganizationsModule } from '../organizations/organizations.module.js'
import { AccountsRepository } from './accounts.repository.js'
import { LinksRepository } from './links.repository.js'
import { LinksService } from './links.service.js'
import { Passwords } from './passwords.js'
import { SecretsService } from './secrets.service.js'
import { SessionsService } from './sessions.service.js'
import { SetUpService } from './set-up.service.js'
import { UsersService } from './users.service.js'

@Module({
  imports: [OrganizationsModule],
  providers: [
    AccountsRepository,
    Passwords,
    SecretsService,
    LinksRepository,
    LinksService,
    SessionsService,
    UsersService,
    SetUpService,
  ],
  exports: [SecretsService, LinksService, SessionsService, UsersService, SetUpService],
})
export class AccountsModule {}
