import { Module, type DynamicModule } from '@nestjs/common'
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core'
import { createValidationPipe, FaceInterceptor, ProblemFilter, ProblemLog } from '#web'
import { AccessWebModule } from './access/access.web.module.js'
import { AccountsWebModule } from './accounts/accounts.web.module.js'
import { AttendanceWebModule } from './attendance/attendance.web.module.js'
import { AuditModule } from './audit/audit.module.js'
import { CertificatesWebModule } from './certificates/certificates.web.module.js'
import { ConfigModule } from './config/config.module.js'
import { Log } from './config/log.js'
import type { Settings } from './config/settings.js'
import type { Surroundings } from './config/surroundings.js'
import { DatabaseModule } from './database/database.module.js'
import { FilesModule } from './files/files.module.js'
import { HistoriesWebModule } from './histories/histories.web.module.js'
import { ImportsWebModule } from './imports/imports.web.module.js'
import { MessagesWebModule } from './messages/messages.web.module.js'
import { NewsWebModule } from './news/news.web.module.js'
import { OrganizationsWebModule } from './organizations/organizations.web.module.js'
import { OversightWebModule } from './oversight/oversight.web.module.js'
import { PeopleWebModule } from './people/people.web.module.js'
import { PrivacyWebModule } from './privacy/privacy.web.module.js'
import { PortalWebModule } from './portal/portal.web.module.js'
import { RegistrationsWebModule } from './registrations/registrations.web.module.js'
import { ReportsWebModule } from './reports/reports.web.module.js'
import { TrainingsWebModule } from './trainings/trainings.web.module.js'
import { VisitsModule } from './visits/visits.module.js'

/** Everything that answers HTTP. */
@Module({})
export class WebModule {
  static with(settings: Settings, { clock, log }: Surroundings = {}): DynamicModule {
    return {
      module: WebModule,
      imports: [
        ConfigModule.with(settings, clock),
        DatabaseModule.connect(settings.databaseUrl, settings.poolSize),
        FilesModule,
        VisitsModule,
        AuditModule,
        AccessWebModule,
        AccountsWebModule,
        OrganizationsWebModule,
        PeopleWebModule,
        MessagesWebModule,
        ImportsWebModule,
        TrainingsWebModule,
        RegistrationsWebModule,
        AttendanceWebModule,
        CertificatesWebModule,
        NewsWebModule,
        ReportsWebModule,
        HistoriesWebModule,
        PrivacyWebModule,
        OversightWebModule,
        PortalWebModule.with(settings),
      ],
      providers: [
        { provide: APP_PIPE, useFactory: createValidationPipe },
        { provide: APP_INTERCEPTOR, useClass: FaceInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: ProblemLog, useFactory: () => log ?? new Log(settings.logLevel, 'web') },
      ],
    }
  }
}
