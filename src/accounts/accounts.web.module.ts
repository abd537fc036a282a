import { Global, Module } from '@nestjs/common'
import { Authenticator } from '../access/authenticator.js'
import { OrganizationsModule } from '../organizations/organizations.module.js'
import { AccountsModule } from './accounts.module.js'
import { ApiTokensController } from './api-tokens.controller.js'
import { OwnAccountController } from './own-account.controller.js'
import { OwnAccountModule } from './own-account.module.js'
import { OwnSecondFactorController } from './own-second-factor.controller.js'
import { SessionsController } from './sessions.controller.js'
import { SessionsService } from './sessions.service.js'
import { SetUpController } from './set-up.controller.js'
import { OpeningsController } from './openings.controller.js'
import { UserAccessController } from './user-access.controller.js'
import { UserRolesController } from './user-roles.controller.js'
import { UserEditsController } from './user-edits.controller.js'
import { UsersController } from './users.controller.js'

@Global()
@Module({
  imports: [AccountsModule, OwnAccountModule, OrganizationsModule],
  controllers: [
    OwnAccountController,
    OwnSecondFactorController,
    ApiTokensController,
    SessionsController,
    SetUpController,
    OpeningsController,
    UsersController,
    UserRolesController,
    UserAccessController,
    UserEditsController,
  ],
  providers: [{ provide: Authenticator, useExisting: SessionsService }],
  exports: [Authenticator],
})
export class AccountsWebModule {}
