import { Module, type DynamicModule } from '@nestjs/common'
import { QueueWorkerModule, type QueueWorkerSettings } from '#queue'
import { AccessModule } from './access/access.module.js'
import { AccountsWorkerModule } from './accounts/accounts.worker.module.js'
import { AuditModule } from './audit/audit.module.js'
import { CertificatesWorkerModule } from './certificates/certificates.worker.module.js'
import { ConfigModule } from './config/config.module.js'
import { Log } from './config/log.js'
import type { Settings } from './config/settings.js'
import type { Surroundings } from './config/surroundings.js'
import { DatabaseModule } from './database/database.module.js'
import { FilesModule } from './files/files.module.js'
import { FilesWorkerModule } from './files/files.worker.module.js'
import { OrganizationsWorkerModule } from './organizations/organizations.worker.module.js'
import { PrivacyWorkerModule } from './privacy/privacy.worker.module.js'
import { ImportsWorkerModule } from './imports/imports.worker.module.js'
import { RegistrationsWorkerModule } from './registrations/registrations.worker.module.js'
import { TrainingsWorkerModule } from './trainings/trainings.worker.module.js'
import { VisitsWorkerModule } from './visits/visits.worker.module.js'

interface WorkerSurroundings extends Surroundings {
  queue?: Partial<Pick<QueueWorkerSettings, 'queueName' | 'timing' | 'onDeaf'>>
}

/** Everything that works off jobs. On purpose without a controller or a page. */
@Module({})
export class WorkerModule {
  static with(settings: Settings, { clock, log, queue }: WorkerSurroundings = {}): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.with(settings, clock),
        DatabaseModule.connect(settings.databaseUrl, 8),
        FilesModule,
        FilesWorkerModule,
        AuditModule,
        AccessModule,
        VisitsWorkerModule,
        OrganizationsWorkerModule,
        AccountsWorkerModule,
        ImportsWorkerModule,
        TrainingsWorkerModule,
        RegistrationsWorkerModule,
        CertificatesWorkerModule,
        PrivacyWorkerModule,
        QueueWorkerModule.forRoot({
          engine: { databaseUrl: settings.databaseUrl, redisUrl: settings.redisUrl ?? undefined },
          log: log ?? new Log(settings.logLevel, 'worker'),
          ...queue,
        }),
      ],
    }
  }
}
