import { Module } from '@nestjs/common'
import { AccountsModule } from './accounts.module.js'
import { OwnAccessService } from './own-access.service.js'
import { OwnAccountService } from './own-account.service.js'
import { OwnFactsService } from './own-facts.service.js'
import { OwnSecondFactorService } from './own-second-factor.service.js'

/** What a member of staff does about his own access. */
@Module({
  imports: [AccountsModule],
  providers: [OwnAccessService, OwnAccountService, OwnFactsService, OwnSecondFactorService],
  exports: [OwnAccessService, OwnAccountService, OwnFactsService, OwnSecondFactorService],
})
export class OwnAccountModule {}
