import { Global, Module } from '@nestjs/common'
import { Authenticator } from '../access/authenticator.js'
import { OrganizationsModule } from '../organizations/organizations.module.js'
import { AccountsModule } from './accounts.module.js'
import { SessionsController } from './sessions.controller.js'
import { SessionsService } from './sessions.service.js'
import { SetUpController } from './set-up.controller.js'
import { OpeningsController } from './openings.controller.js'
import { UserAccessController } from './user-access.controller.js'
import { UserRolesController } from './user-roles.controller.js'
import { UsersController } from './users.controller.js'

@Global()
@Module({
  imports: [AccountsModule, OrganizationsModule],
  controllers: [
    SessionsController,
    SetUpController,
    OpeningsController,
    UsersController,
    UserRolesController,
    UserAccessController,
  ],
  providers: [{ provide: Authenticator, useExisting: SessionsService }],
  exports: [Authenticator],
})
export class AccountsWebModule {}
