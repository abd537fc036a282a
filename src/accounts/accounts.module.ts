import { Module } from '@nestjs/common'
import { OrganizationsModule } from '../organizations/organizations.module.js'
import { AccountSecurityModule } from './account-security.module.js'
import { AccountsRepository } from './accounts.repository.js'
import { LinksRepository } from './links.repository.js'
import { LinksService } from './links.service.js'
import { SetUpService } from './set-up.service.js'
import { UsersService } from './users.service.js'

@Module({
  imports: [AccountSecurityModule, OrganizationsModule],
  providers: [AccountsRepository, LinksRepository, LinksService, UsersService, SetUpService],
  exports: [AccountSecurityModule, LinksService, UsersService, SetUpService],
})
export class AccountsModule {}
