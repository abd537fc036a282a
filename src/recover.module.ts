import { Module, type DynamicModule } from '@nestjs/common'
import { AccessModule } from './access/access.module.js'
import { AccountsModule } from './accounts/accounts.module.js'
import { AuditModule } from './audit/audit.module.js'
import { ConfigModule } from './config/config.module.js'
import type { Settings } from './config/settings.js'
import { DatabaseModule } from './database/database.module.js'

/** What `npm run recover` needs of the application: no HTTP, no jobs. */
@Module({})
export class RecoverModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: RecoverModule,
      imports: [
        ConfigModule.with(settings),
        DatabaseModule.connect(settings.databaseUrl, 2),
        AccessModule,
        AuditModule,
        AccountsModule,
      ],
    }
  }
}
