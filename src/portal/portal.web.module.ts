import { Global, Module, type DynamicModule } from '@nestjs/common'
import { QueueModule } from '#queue'
import { PageContextSource, ProblemPage } from '#web'
import { AccountsModule } from '../accounts/accounts.module.js'
import type { Settings } from '../config/settings.js'
import { OrganizationsModule } from '../organizations/organizations.module.js'
import { ApiDescription, ApiDescriptionController } from './api-description.controller.js'
import { DemoClockController } from './demo-clock.controller.js'
import { HealthController } from './health.controller.js'
import { HealthService } from './health.service.js'
import { RequestPageContext } from './page-context.js'
import { OwnProblemPage } from './problem-page.js'

/** Home, dashboard and what surrounds every page. */
@Global()
@Module({})
export class PortalWebModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: PortalWebModule,
      imports: [AccountsModule, OrganizationsModule, QueueModule],
      controllers: [
        HealthController,
        ApiDescriptionController,
        ...(settings.demo ? [DemoClockController] : []),
      ],
      providers: [
        ApiDescription,
        HealthService,
        { provide: PageContextSource, useClass: RequestPageContext },
        { provide: ProblemPage, useClass: OwnProblemPage },
      ],
      exports: [PageContextSource, ProblemPage, ApiDescription],
    }
  }
}
