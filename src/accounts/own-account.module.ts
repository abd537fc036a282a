import { Module } from '@nestjs/common'
import { AccountsModule } from './accounts.module.js'
import { OwnAccessService } from './own-access.service.js'
import { OwnAccountRepository } from './own-account.repository.js'
import { OwnAccountService } from './own-account.service.js'
import { OwnSecondFactorService } from './own-second-factor.service.js'
import { Reauthentication } from './reauthentication.js'

/** What a member of staff does about his own access. */
@Module({
  imports: [AccountsModule],
  providers: [
    OwnAccessService,
    OwnAccountRepository,
    OwnAccountService,
    OwnSecondFactorService,
    Reauthentication,
  ],
  exports: [OwnAccessService, OwnAccountService, OwnSecondFactorService],
})
export class OwnAccountModule {}
