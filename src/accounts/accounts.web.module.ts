import { Global, Module } from '@nestjs/common'
import { Authenticator } from '../access/authenticator.js'
import { OrganizationsModule } from '../organizations/organizations.module.js'
import { AccountsModule } from './accounts.module.js'
import { SessionsController } from './sessions.controller.js'
import { SessionsService } from './sessions.service.js'
import { SetUpController } from './set-up.controller.js'
import { UsersController } from './users.controller.js'

@Global()
@Module({
  imports: [AccountsModule, OrganizationsModule],
  controllers: [SessionsController, SetUpController, UsersController],
  providers: [{ provide: Authenticator, useExisting: SessionsService }],
  exports: [Authenticator],
})
export class AccountsWebModule {}
